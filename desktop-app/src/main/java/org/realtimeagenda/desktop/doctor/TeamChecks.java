package org.realtimeagenda.desktop.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.ChangeSender.Identity;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.doctor.Asking.Reply;
import org.realtimeagenda.desktop.doctor.Step.Outcome;
import org.realtimeagenda.desktop.doctor.Step.Outcome.Broken;
import org.realtimeagenda.desktop.doctor.Step.Outcome.Skipped;
import org.realtimeagenda.desktop.doctor.Step.Outcome.Works;

/** The steps that ask the team's backend. */
final class TeamChecks {
  /** For scripts, in the order in which they are reported. */
  static final List<String> STEPS =
      List.of(
          "credentials", "clock", "put_event", "graphql", "realtime", "subscription", "round_trip");

  /** A signature that is older, or newer, is refused. */
  private static final Duration SIGNATURE_WINDOW = Duration.ofMinutes(5);

  private final Connection connection;
  private final Team team;
  private final Asking asking;
  private final RealtimeCheck realtime;
  private Optional<Identity> identity = Optional.empty();
  private List<Member> members = List.of();

  TeamChecks(Connection connection, Team team, Asking asking, Duration patience) {
    this.connection = connection;
    this.team = team;
    this.asking = asking;
    this.realtime =
        new RealtimeCheck(
            new Door(Messages.text("door.realtime"), "realtime_url", connection.realtimeUrl()),
            team.feed(),
            asking,
            patience);
  }

  void run(Consumer<Step> report) {
    switch (new Credentials(connection.auth()).described()) {
      case Reply.Denied<String>(Fault fault, String reason) -> {
        report.accept(new Step(STEPS.getFirst(), fault.with(reason)));
        skip(1, "skipped.no-credentials", report);
      }
      case Reply.Given<String>(String description) -> ask(description, report);
    }
  }

  /** Only an answer tells whose the credentials are and what time it is there. */
  private void ask(String credentials, Consumer<Step> report) {
    Outcome putEvent =
        team.sender()
            .map(this::putEvent)
            .orElseGet(() -> new Skipped(Messages.text("skipped.read-only")));
    Outcome graphql =
        closes(putEvent) ? new Skipped(Messages.text("skipped.like-put-event")) : graphql();
    Outcome clock = clock();
    boolean wrongTime = clock instanceof Broken && !connection.readOnly();
    report.accept(new Step("credentials", new Works(credentials + whose())));
    report.accept(new Step("clock", clock));
    report.accept(new Step("put_event", wrongTime ? unlessRefused(putEvent) : putEvent));
    report.accept(new Step("graphql", wrongTime ? unlessRefused(graphql) : graphql));
    if (graphql instanceof Works) {
      realtime.run(report);
      report.accept(
          new Step("round_trip", new RoundTrips(graphqlDoor(), team.api(), asking).outcome()));
    } else {
      skip(STEPS.indexOf("realtime"), "skipped.like-graphql", report);
    }
  }

  private Outcome putEvent(ChangeSender sender) {
    return asked(
        new Door(
            Messages.text("door.put-event"),
            "put_event_url",
            Objects.requireNonNull(connection.putEventUrl())),
        sender::dryRun,
        found -> {
          identity = Optional.of(found);
          return Objects.equals(found.userId(), connection.userId())
              ? new Works(Messages.text("put-event.works"))
              : Fault.OTHER_MEMBER.with(found.userId(), String.valueOf(connection.userId()));
        });
  }

  private Outcome graphql() {
    return asked(
        graphqlDoor(),
        team.api()::members,
        found -> {
          members = found;
          return new Works(Messages.text("graphql.works", found.size()));
        });
  }

  private Door graphqlDoor() {
    return new Door(Messages.text("door.graphql"), "graphql_url", connection.graphqlUrl());
  }

  private <T> Outcome asked(Door door, Asking.Call<T> call, Function<T, Outcome> works) {
    return switch (asking.ask(call)) {
      case Reply.Given<T>(T value) -> works.apply(value);
      case Reply.Denied<T>(Fault fault, String reason) -> door.broken(fault, reason);
    };
  }

  /** Whether what is wrong with put-event is as wrong with the rest. */
  private boolean closes(Outcome putEvent) {
    return putEvent instanceof Broken(Fault fault, var _, var _)
        && (fault.followsTheCredentials() || (fault.followsTheAddress() && isOneAddress()));
  }

  private boolean isOneAddress() {
    return Objects.requireNonNull(connection.putEventUrl())
        .getRawAuthority()
        .equals(connection.graphqlUrl().getRawAuthority());
  }

  private Outcome clock() {
    return asking
        .apart()
        .map(Duration::abs)
        .<Outcome>map(
            apart ->
                apart.compareTo(SIGNATURE_WINDOW) < 0
                    ? new Works(Messages.text("clock.works", apart.toSeconds()))
                    : Fault.CLOCK.with("", "", Messages.text("clock.apart", apart.toMinutes())))
        .orElseGet(() -> new Skipped(Messages.text("skipped.clock-unknown")));
  }

  private static Outcome unlessRefused(Outcome outcome) {
    return outcome instanceof Broken(Fault fault, var _, var _)
            && fault.kind() == Fault.Kind.REFUSED
        ? new Skipped(Messages.text("skipped.clock-wrong"))
        : outcome;
  }

  private String whose() {
    return identity
        .map(
            known ->
                Messages.text(
                    "credentials.member",
                    members.stream()
                        .filter(member -> member.userId() == known.userId())
                        .map(member -> known.userId() + ", " + member.name())
                        .findAny()
                        .orElse(String.valueOf(known.userId()))))
        .orElse("");
  }

  /** Reports every step from {@code first} on as left out. */
  static void skip(int first, String why, Consumer<Step> report) {
    Outcome skipped = new Skipped(Messages.text(why));
    STEPS.subList(first, STEPS.size()).forEach(step -> report.accept(new Step(step, skipped)));
  }
}
