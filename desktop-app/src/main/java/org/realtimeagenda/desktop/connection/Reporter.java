package org.realtimeagenda.desktop.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaState.Need;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.conflict.Comparison;
import org.realtimeagenda.desktop.conflict.EventField;
import org.realtimeagenda.desktop.formats.Formats;

/** Puts the situation of the connection in words, for each of its states. */
final class Reporter {

  private final ChangeWords words;
  private final Colleagues colleagues;
  private final Clock clock;

  /**
   * @param clock its zone is the reader's
   */
  Reporter(Colleagues colleagues, Clock clock, Formats formats) {
    this.words = new ChangeWords(formats, clock);
    this.colleagues = colleagues;
    this.clock = clock;
  }

  ChangeWords words() {
    return words;
  }

  /**
   * What there is to say now.
   *
   * @param state as the window knows it, which may be newer than the situation's
   */
  Report report(ReplicaState state, Situation situation) {
    return switch (state) {
      case ReplicaState.OnThisComputer() -> plain("here.head", words.text("here.detail"));
      case ReplicaState.Live _ -> live(situation);
      case ReplicaState.CatchingUp(long done, long total) -> catchingUp(done, total, situation);
      case ReplicaState.Offline(Instant since, var _) -> offline(since, situation);
      case ReplicaState.NeedsYou(Need need) ->
          switch (need) {
            case Need.SignIn(String reason) -> needs("sign-in", reason, situation);
            case Need.Connection(String reason) -> needs("connection", reason, situation);
            case Need.Store(String reason) -> needs("store", reason, situation);
            case Need.Decide(int changes) -> decide(changes, situation);
          };
    };
  }

  private Report plain(String head, String detail) {
    return new Report(
        words.text(head),
        detail,
        null,
        null,
        List.of(),
        null,
        Report.Changes.NONE,
        List.of(),
        "",
        "",
        "");
  }

  private Report live(Situation situation) {
    Pushes pushes = new Pushes(situation.echoes());
    List<Report.Fact> facts = new ArrayList<>();
    if (pushes.line()) {
      facts.add(fact("slowest", words.text("ms", millis(pushes.slowest()))));
    }
    Applied last = situation.lastChange();
    if (last != null) {
      String when = words.second(last.receivedAt());
      facts.add(fact("last-change", words.text("who-when", name(last.change().by()), when)));
    }
    facts.add(fact("to-send", words.text("waiting", situation.waiting())));
    Report.Changes changes = changes(situation, null);
    return new Report(
        words.text("live.head"),
        situation.waiting() == 0
            ? words.text("live.detail")
            : words.text("live.waiting", situation.waiting()),
        pushes,
        null,
        facts,
        null,
        changes,
        List.of(),
        "",
        "",
        "");
  }

  private Report catchingUp(long done, long total, Situation situation) {
    Report.Changes changes = changes(situation, null);
    Report.Progress progress =
        total > 0
            ? new Report.Progress(words.text("done-of", done, total), (double) done / total)
            : new Report.Progress(done > 0 ? words.text("done", done) : words.text("asking"), -1);
    return new Report(
        words.text("catching-up.head"),
        words.text(total == 0 && done > 0 ? "catching-up.first" : "catching-up.detail"),
        null,
        progress,
        List.of(),
        null,
        changes,
        List.of(),
        "",
        "",
        words.text("go-on"));
  }

  private Report offline(Instant since, Situation situation) {
    Report.Changes changes = changes(situation, null);
    return new Report(
        words.text("offline.head", words.events().moment(since)),
        words.text(changes.lines().isEmpty() ? "offline.nothing" : "offline.detail"),
        null,
        null,
        List.of(),
        null,
        changes,
        List.of(),
        words.text("try-now"),
        nextTry(situation.nextTry()),
        "");
  }

  private Report needs(String kind, String reason, Situation situation) {
    Report.Changes changes = changes(situation, null);
    return new Report(
        words.text(kind + ".head"),
        words.text(kind + ".detail", reason),
        null,
        null,
        List.of(),
        null,
        changes,
        List.of(words.text(kind + ".first"), words.text("then-try")),
        words.text("try-again"),
        "",
        "");
  }

  private Report decide(int undecided, Situation situation) {
    List<Comparison> versions = Comparison.all(situation.ownChanges());
    Comparison first = versions.isEmpty() ? null : versions.getFirst();
    Report.Changes changes = changes(situation, first);
    return new Report(
        first == null
            ? words.text("refused.head", undecided)
            : words.text("decide.head", undecided),
        first == null
            ? words.text("refused.detail", undecided)
            : words.text("decide.detail", they(first)),
        null,
        null,
        List.of(),
        first,
        changes,
        first == null ? List.of() : steps(first),
        "",
        "",
        words.text("else-live"));
  }

  private List<String> steps(Comparison first) {
    return first.kind() == Comparison.Kind.BOTH_CHANGED
        ? List.of(words.text("step.compare"), words.text("step.keep", they(first)))
        : List.of(words.text("step.look"), words.text("step.keep-or-delete"));
  }

  /** What differs, for the chip of the first event to decide. */
  String differs(Comparison versions) {
    List<EventField> fields = versions.fields();
    return switch (versions.kind()) {
      case BOTH_CHANGED ->
          fields.isEmpty()
              ? words.text("differs.nothing")
              : words.text("differs", fields.size(), words.events().names(fields));
      case I_DELETED -> words.text("differs.i-deleted", they(versions));
      case THEY_DELETED -> words.text("differs.they-deleted");
    };
  }

  private String they(Comparison versions) {
    return name(versions.theirs() == null ? null : versions.theirs().updatedBy());
  }

  private String name(@Nullable Integer userId) {
    Colleague colleague = userId == null ? null : colleagues.find(userId);
    if (colleague == null) {
      return words.text("somebody");
    }
    return colleague.you() ? words.text("you") : colleague.name();
  }

  private Report.Changes changes(Situation situation, @Nullable Comparison without) {
    boolean offline = situation.state() instanceof ReplicaState.Offline;
    List<ChangeLine> lines =
        situation.ownChanges().stream()
            .filter(change -> without == null || change.number() != without.number())
            .map(change -> words.line(change, offline))
            .toList();
    int notListed = notListed(situation);
    return new Report.Changes(
        changesHead(situation, lines, notListed),
        lines,
        notListed > 0 ? words.text("more", notListed) : "");
  }

  private String changesHead(Situation situation, List<ChangeLine> lines, int notListed) {
    if (lines.isEmpty()) {
      return "";
    }
    return lines.stream().noneMatch(ChangeLine::urgent)
        ? words.text("changes.waiting", situation.waiting())
        : words.text("changes.open", lines.size() + notListed);
  }

  private static int notListed(Situation situation) {
    long listed =
        situation.ownChanges().stream()
            .map(OwnChange::progress)
            .filter(progress -> !(progress instanceof OwnChange.Progress.TwoVersions))
            .count();
    return (int) Math.max(0, situation.waiting() - listed);
  }

  private String nextTry(@Nullable Instant at) {
    if (at == null) {
      return "";
    }
    long seconds = Math.ceilDiv(Duration.between(clock.instant(), at).toMillis(), 1000L);
    return seconds > 0 ? words.text("next-try", seconds) : words.text("trying");
  }

  private Report.Fact fact(String key, String value) {
    return new Report.Fact(words.text(key), value);
  }

  static long millis(Duration duration) {
    return Math.max(1, Math.round(duration.toNanos() / 1e6));
  }
}
