package org.realtimeagenda.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.server.realtime.RealtimeLimits;

/**
 * What a team server is to serve.
 *
 * @param directory where everything is kept: data, port, members, keys, connection files
 * @param port 0 for the one of the last time, or any free one the first time
 * @param members names; those who are members already stay so whether named or not
 * @param editors by member's name: the names of those who may also write in that member's name, or
 *     {@code *} for everybody; who isn't named keeps what was set before
 * @param sample whether the five published rows are in it
 */
public record TeamServerConfig(
    Path directory,
    int port,
    List<String> members,
    Map<String, List<String>> editors,
    boolean sample,
    RealtimeLimits limits,
    Clock clock) {

  public TeamServerConfig {
    members = List.copyOf(members);
    editors = Map.copyOf(editors);
  }

  /** A server on any free port, without sample rows, by the system's clock. */
  public static TeamServerConfig of(Path directory, String... members) {
    return new TeamServerConfig(
        directory, 0, List.of(members), Map.of(), false, RealtimeLimits.DEFAULT, Clock.systemUTC());
  }

  public TeamServerConfig withPort(int newPort) {
    return new TeamServerConfig(directory, newPort, members, editors, sample, limits, clock);
  }

  public TeamServerConfig withEditors(Map<String, List<String>> newEditors) {
    return new TeamServerConfig(directory, port, members, newEditors, sample, limits, clock);
  }

  public TeamServerConfig withSample() {
    return new TeamServerConfig(directory, port, members, editors, true, limits, clock);
  }

  public TeamServerConfig withLimits(RealtimeLimits newLimits) {
    return new TeamServerConfig(directory, port, members, editors, sample, newLimits, clock);
  }

  public TeamServerConfig withClock(Clock newClock) {
    return new TeamServerConfig(directory, port, members, editors, sample, limits, newClock);
  }
}
