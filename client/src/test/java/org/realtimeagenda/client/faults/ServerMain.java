package org.realtimeagenda.client.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.server.TeamServer;
import org.realtimeagenda.server.TeamServerConfig;
import org.realtimeagenda.server.realtime.RealtimeLimits;

/**
 * The process of the backend: a team server of alice, bob and carol, who may all write each other's
 * events, with a connectionTimeoutMs of 3 s. Ends with its input.
 */
final class ServerMain {
  private ServerMain() {}

  static final RealtimeLimits LIMITS =
      RealtimeLimits.DEFAULT.withTimes(Duration.ofSeconds(3), Duration.ofSeconds(1));

  static TeamServerConfig config(Path directory) {
    List<String> all = List.of("*");
    return TeamServerConfig.of(directory, "alice", "bob", "carol")
        .withEditors(Map.of("alice", all, "bob", all, "carol", all))
        .withLimits(LIMITS);
  }

  /** Arguments: its directory. Prints one line when it is ready. */
  public static void main(String[] arguments) throws Exception {
    try (TeamServer server = TeamServer.start(config(Path.of(arguments[0])))) {
      System.out.println("ready " + server.url().getPort());
      while (System.in.read() >= 0) {
        // until whoever started it has gone
      }
    }
  }
}
