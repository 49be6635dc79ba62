package org.realtimeagenda.desktop.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.realtimeagenda.desktop.ThisProgram;

/** A process of the demo: this program started again, heard and told line by line. */
final class Child implements AutoCloseable {

  private static final Optional<String> END = Optional.empty();

  private final String name;
  private final Process process;
  private final Path log;
  private final PrintStream input;
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

  private Child(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    Thread.ofVirtual().name("demo-" + name).start(this::read);
  }

  /**
   * Starts {@code mainClass} with this program's class path.
   *
   * @param log where what it says on standard error goes
   */
  static Child start(
      String name, Path log, List<String> jvmOptions, Class<?> mainClass, List<String> arguments)
      throws IOException {
    List<String> command = ThisProgram.commandLine(jvmOptions, mainClass);
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    return new Child(name, process, log);
  }

  /**
   * Waits for the next line that begins with {@code word}, and gives what follows it.
   *
   * @throws IOException when the process ends first, or says nothing for {@code patience}
   */
  String await(String word, Duration patience) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<String> line =
          lines.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (line == null) {
        throw new IOException(name + ": no “" + word + "” in " + patience.toSeconds() + " s");
      }
      if (line.isEmpty()) {
        throw new IOException(name + " has ended; its messages are in " + log);
      }
      if (line.get().equals(word) || line.get().startsWith(word + " ")) {
        return line.get().substring(word.length()).strip();
      }
    }
  }

  void tell(String line) {
    input.println(line);
  }

  /** Waits until the process ends by itself. */
  int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      output.lines().map(Optional::of).forEach(lines::add);
    } catch (IOException | UncheckedIOException closed) {
      // close() destroys the process while this reads: the end, like any other
    } finally {
      lines.add(END);
    }
  }
}
