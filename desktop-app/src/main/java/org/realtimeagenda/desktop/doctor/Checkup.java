package org.realtimeagenda.desktop.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.Team;

/**
 * All steps, in order; each is reported as soon as it is known, and left out where one before it
 * makes it pointless. Writes nothing, neither to the team's data nor to the home.
 */
public final class Checkup {

  /** A backend that takes longer to be reached, or to answer, is as good as none. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path connectionFile;
  private final Path data;
  private final Clock clock;
  private final Duration patience;

  /**
   * A checkup of one home.
   *
   * @param data the folder of its stores
   * @param clock this computer's, with the zone that times are told in
   * @param patience how long to wait for a connection, and again for an answer
   */
  public Checkup(Path connectionFile, Path data, Clock clock, Duration patience) {
    this.connectionFile = connectionFile;
    this.data = data;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Looks at all of them.
   *
   * @param report hears of each as soon as it is known
   * @return the first that doesn't work; empty when all do
   */
  public Optional<Step.Outcome.Broken> run(Consumer<Step> report) {
    List<Step> steps = new ArrayList<>();
    look(
        step -> {
          steps.add(step);
          report.accept(step);
        });
    return steps.stream()
        .flatMap(
            step -> step.outcome() instanceof Step.Outcome.Broken it ? Stream.of(it) : Stream.of())
        .findFirst();
  }

  private void look(Consumer<Step> report) {
    ConnectionCheck check = new ConnectionCheck(connectionFile);
    report.accept(new Step("connection_file", check.outcome()));
    check
        .usable()
        .ifPresentOrElse(
            connection -> askTheTeam(connection, report),
            () -> TeamChecks.skip(0, "skipped.no-connection", report));
    new StoreChecks(data, clock.getZone()).run(report);
  }

  private void askTheTeam(Connection connection, Consumer<Step> report) {
    Asking asking = new Asking(connection.auth(), clock);
    try (Team team = Teams.connect(connection, clock, patience, asking)) {
      new TeamChecks(connection, team, asking, patience).run(report);
    }
  }
}
