package org.realtimeagenda.desktop.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line that runs in this process, and what it says meanwhile. */
final class CommandRun implements AutoCloseable {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Thread thread;
  private volatile int exit = -1;

  private CommandRun(List<String> arguments) {
    String[] args = arguments.toArray(String[]::new);
    thread =
        Thread.ofPlatform()
            .daemon()
            .name("command")
            .unstarted(
                () ->
                    exit =
                        AgendaCommand.run(
                            args, new PrintWriter(out, true), new PrintWriter(err, true)));
  }

  /** Runs a command to its end. */
  static CommandRun of(String... args) throws InterruptedException {
    CommandRun run = begin(args);
    run.thread.join();
    return run;
  }

  /** Begins a command that goes on until it is closed. */
  static CommandRun begin(String... args) {
    CommandRun run = new CommandRun(List.of(args));
    run.thread.start();
    return run;
  }

  /** A command as the owner of a connection file, with a home of its own. */
  static String[] as(Path connection, Path home, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--connection", connection.toString(), "--home", home.toString()));
    return all.toArray(String[]::new);
  }

  int exit() {
    return exit;
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  List<String> lines() {
    return out().lines().toList();
  }

  /** Stops the command, and waits for its end. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
