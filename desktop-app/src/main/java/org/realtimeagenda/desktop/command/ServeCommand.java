package org.realtimeagenda.desktop.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.server.CannotServeException;
import org.realtimeagenda.server.TeamServer;
import org.realtimeagenda.server.TeamServerConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agenda serve}: runs a team server on loopback until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  private static final int SECONDS_TO_STOP = 5;

  private final AgendaCommand agenda;

  @Option(names = "--port", paramLabel = "N")
  private int port;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Option(names = "--member", paramLabel = "NAME")
  private List<String> members = List.of();

  @Option(names = "--editors", paramLabel = "OWNER=EDITOR")
  private List<String> editors = List.of();

  @Option(names = "--sample")
  private boolean sample;

  ServeCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65535) {
      throw new CommandFailure(Exit.USAGE, Messages.text("error.port", port));
    }
    Path directory = data == null ? agenda.home().data().resolve("team-server") : data;
    TeamServerConfig config =
        TeamServerConfig.of(directory, members.toArray(String[]::new))
            .withPort(port)
            .withEditors(editorsByOwner());
    serve(sample ? config.withSample() : config);
    return Exit.DONE.code();
  }

  private void serve(TeamServerConfig config) throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (TeamServer server = TeamServer.start(config)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stop, stopped)));
      agenda.out().println("READY " + server.url());
      agenda.out().flush();
      stop.await();
    } catch (CannotServeException refused) {
      throw new CommandFailure(Exit.REFUSED, AgendaCommand.reason(refused), refused);
    } catch (IOException disk) {
      throw new CommandFailure(
          Exit.REFUSED,
          Messages.text("error.serve", config.directory(), AgendaCommand.reason(disk)),
          disk);
    } finally {
      stopped.countDown();
    }
  }

  /** The program ends once the server has let go of its files, or takes too long about it. */
  private static void stop(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException killed) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, List<String>> editorsByOwner() {
    Map<String, List<String>> byOwner = new TreeMap<>();
    for (String pair : editors) {
      int equals = pair.indexOf('=');
      if (equals <= 0 || equals == pair.length() - 1) {
        throw new CommandFailure(Exit.USAGE, Messages.text("error.editors", pair));
      }
      byOwner
          .computeIfAbsent(pair.substring(0, equals), _ -> new ArrayList<>())
          .add(pair.substring(equals + 1));
    }
    return byOwner;
  }
}
