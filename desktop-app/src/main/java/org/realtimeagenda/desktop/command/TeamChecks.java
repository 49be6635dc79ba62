package org.realtimeagenda.desktop.command;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.client.team.ChangeFeed.Ending;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.ChangeSender.Identity;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.Connection.Auth;
import org.realtimeagenda.client.team.CredentialsSource;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.desktop.command.Step.Outcome;
import org.realtimeagenda.desktop.command.Step.Outcome.Skipped;
import org.realtimeagenda.desktop.command.Step.Outcome.Works;

/** The steps of {@code doctor} that ask the team's backend. */
final class TeamChecks {
  /** A signature that is older, or newer, is refused. */
  private static final Duration SIGNATURE_WINDOW = Duration.ofMinutes(5);

  /** Longer than the feed itself waits for connection_ack and start_ack. */
  private static final Duration REALTIME_WAIT = ChangeFeed.ACK_TIMEOUT.multipliedBy(3);

  private final Connection connection;
  private final Team team;
  private final Clock clock;

  TeamChecks(Connection connection, Team team, Clock clock) {
    this.connection = connection;
    this.team = team;
    this.clock = clock;
  }

  void run(Consumer<Step> report) {
    report.accept(new Step("credentials", credentials()));
    team.sender()
        .ifPresentOrElse(
            sender -> {
              report.accept(new Step("clock", clock(sender)));
              report.accept(new Step("put_event", putEvent(sender)));
            },
            () -> {
              Outcome skipped = new Skipped(Messages.text("doctor.read-only"));
              report.accept(new Step("clock", skipped));
              report.accept(new Step("put_event", skipped));
            });
    report.accept(new Step("graphql", graphql()));
    report.accept(new Step("realtime", realtime()));
  }

  private Outcome credentials() {
    return switch (connection.auth()) {
      case Auth.ApiKey _ -> new Works(Messages.text("doctor.source.api-key"));
      case Auth.AccessKey key ->
          credentials(CredentialsSource.of(key), Messages.text("doctor.source.access-key"));
      case Auth.AwsProfile aws -> credentials(CredentialsSource.of(aws), source(aws.profile()));
    };
  }

  private static Outcome credentials(CredentialsSource credentials, String source) {
    try (credentials) {
      return asked(
          credentials::fresh,
          "doctor.credentials",
          found ->
              new Works(Messages.text("doctor.credentials.works", found.accessKeyId(), source)));
    }
  }

  private static String source(@Nullable String profile) {
    return profile == null
        ? Messages.text("doctor.source.default-chain")
        : Messages.text("doctor.source.profile", profile);
  }

  private Outcome clock(ChangeSender sender) {
    Instant before = clock.instant();
    try {
      return switch (sender.dryRun()) {
        case Answer.Ok<Identity>(Identity backend) -> {
          Instant here = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
          Duration apart = Duration.between(here, backend.now()).abs();
          yield apart.compareTo(SIGNATURE_WINDOW) < 0
              ? new Works(Messages.text("doctor.clock.works", apart.toSeconds()))
              : Step.broken(Exit.REFUSED, "doctor.clock.wrong", apart.toSeconds());
        }
        case Answer.Refused<Identity> _ -> new Skipped(Messages.text("doctor.clock.unknown"));
      };
    } catch (IOException unreachable) {
      return new Skipped(Messages.text("doctor.clock.unknown"));
    }
  }

  private Outcome putEvent(ChangeSender sender) {
    return asked(
        sender::dryRun,
        "doctor.put-event",
        identity ->
            Objects.equals(identity.userId(), connection.userId())
                ? new Works(Messages.text("doctor.put-event.works", identity.userId()))
                : Step.broken(
                    Exit.REFUSED,
                    "doctor.put-event.other",
                    identity.userId(),
                    String.valueOf(connection.userId())));
  }

  private Outcome graphql() {
    return asked(
        team.api()::members,
        "doctor.graphql",
        members -> new Works(Messages.text("doctor.graphql.works", members.size())));
  }

  private Outcome realtime() {
    CompletableFuture<Ending> ended = new CompletableFuture<>();
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    try (ChangeFeed.Subscription _ = team.feed().open(new FirstNews(started, ended))) {
      CompletableFuture.anyOf(started, ended).get(REALTIME_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException silent) {
      return Step.broken(Exit.OUT_OF_REACH, "doctor.realtime.silent");
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Skipped(Messages.text("doctor.stopped"));
    }
    if (started.isDone()) {
      return new Works(Messages.text("doctor.realtime.works"));
    }
    return switch (ended.join()) {
      case Ending.Lost(String reason) ->
          Step.broken(Exit.OUT_OF_REACH, "doctor.realtime.unreachable", reason);
      case Ending.Refused(int status, String reason) ->
          Step.broken(Exit.REFUSED, "doctor.realtime.refused", reason, status);
      case Ending.Closed() -> throw new IllegalStateException("closed before it was used");
    };
  }

  private static <T> Outcome asked(TeamCalls.Call<T> call, String key, Function<T, Outcome> works) {
    try {
      return switch (call.run()) {
        case Answer.Ok<T>(T value) -> works.apply(value);
        case Answer.Refused<T>(int status, String reason) ->
            Step.broken(Exit.REFUSED, key + ".refused", reason, status);
      };
    } catch (IOException unreachable) {
      return Step.broken(
          Exit.OUT_OF_REACH, key + ".unreachable", AgendaCommand.reason(unreachable));
    }
  }

  /** Hears of the first thing that happens to a subscription. */
  private record FirstNews(CompletableFuture<Boolean> begun, CompletableFuture<Ending> over)
      implements ChangeFeed.Listener {
    @Override
    public void started() {
      begun.complete(true);
    }

    @Override
    public void pushed(LoggedChange change) {}

    @Override
    public void ended(Ending ending) {
      over.complete(ending);
    }
  }
}
