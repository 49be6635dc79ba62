package org.realtimeagenda.desktop.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.stack.StackLookup;
import org.realtimeagenda.client.stack.StackLookup.Backend;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.ChangeSender.Identity;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamFactory;
import org.realtimeagenda.desktop.doctor.Checkup;
import org.realtimeagenda.desktop.doctor.Step;

/** Joins a team by its stack in AWS. Waits for the network. */
public final class Joining {
  private final TeamFactory teams;
  private final Path data;
  private final Clock clock;

  /**
   * @param data the folder of this home's stores
   * @param clock its zone is the reader's
   */
  public Joining(TeamFactory teams, Path data, Clock clock) {
    this.teams = teams;
    this.data = data;
    this.clock = clock;
  }

  /**
   * Finds a stack, and asks it who one is there.
   *
   * @param profile null for the AWS default chain
   * @param region null for the profile's
   * @return refused with a sentence for the person
   * @throws IOException when AWS or the team is out of reach
   */
  public Answer<Connection> find(String stack, @Nullable String profile, @Nullable String region)
      throws IOException {
    return switch (new StackLookup(profile).find(stack, region)) {
      case Answer.Refused<Backend>(int status, String reason) ->
          new Answer.Refused<>(status, reason);
      case Answer.Ok<Backend>(Backend backend) -> asMember(backend, profile);
    };
  }

  private Answer<Connection> asMember(Backend backend, @Nullable String profile)
      throws IOException {
    try (Team team = teams.open(backend.as(null, profile))) {
      return switch (team.sender().orElseThrow().dryRun()) {
        case Answer.Refused<Identity>(int status, String reason) ->
            new Answer.Refused<>(status, reason);
        case Answer.Ok<Identity>(Identity identity) ->
            new Answer.Ok<>(backend.as(identity.userId(), profile));
      };
    }
  }

  /**
   * Checks each step of the way with a draft, which takes its place only once all of it works.
   *
   * @param report hears of each step; what it throws ends the check, and nothing is written
   * @return the first step that doesn't work; empty when the file is written
   */
  public Optional<Step.Outcome.Broken> write(
      Path file, Connection connection, Consumer<Step> report) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "connection", ".checked");
    try {
      ConnectionFile.write(draft, connection);
      Optional<Step.Outcome.Broken> broken =
          new Checkup(draft, data, clock, Checkup.PATIENCE).run(report);
      if (broken.isEmpty()) {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return broken;
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
