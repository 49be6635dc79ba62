package org.realtimeagenda.client.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.core.Member;

/** An engine without threads: questions, messages and timers wait until the test lets them go. */
final class Bench implements Outside, ReplicaListener, AutoCloseable {

  static final int ME = 1;
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  /** A clock that tests move. */
  static final class Hands extends Clock {
    Instant now = Instant.parse("2026-11-22T09:00:00Z");

    @Override
    public ZoneId getZone() {
      return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private record Timed(Instant due, Message message) {}

  final Hands clock = new Hands();
  final SqliteCalendarStore store;
  final SyncEngine engine;
  final Queue<Message> posted = new ConcurrentLinkedQueue<>();
  final Deque<Runnable> questions = new ArrayDeque<>();
  private final List<Timed> timers = new ArrayList<>();

  final List<ReplicaState> states = new ArrayList<>();
  final List<Applied> applied = new ArrayList<>();
  final List<EditAnswer> answers = new ArrayList<>();
  final List<List<Member>> memberLists = new ArrayList<>();

  /** How often it was told that events may differ. */
  int eventsChanged;

  /** What is applied can't be told, as by a bug in who listens. */
  boolean deaf;

  private int mutations;

  Bench(Path file) {
    store = new SqliteCalendarStore(file, ME, clock);
    engine = new SyncEngine(store, this, this, clock, new Random(7), () -> "m" + ++mutations);
  }

  /** Connects and lets everything happen that needs no time. */
  Bench connected(Team team) {
    engine.handle(new Message.Connect(team));
    settle();
    return this;
  }

  void apply(LocalEdit edit) {
    engine.handle(new Message.Apply(List.of(edit), new CompletableFuture<>()));
  }

  Situation situation() {
    CompletableFuture<Situation> answer = new CompletableFuture<>();
    engine.handle(new Message.Describe(answer));
    return answer.join();
  }

  /** Whether there was such a change to try again. */
  boolean retry(long number) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    engine.handle(new Message.Retry(number, done));
    settle();
    return done.join();
  }

  /** Whether there was such a change to drop. */
  boolean drop(long number) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    engine.handle(new Message.Drop(number, done));
    settle();
    return done.join();
  }

  /** Asks every question and handles every message, until nothing is left but timers. */
  void settle() {
    while (!posted.isEmpty() || !questions.isEmpty()) {
      if (posted.isEmpty()) {
        askNext();
      } else {
        engine.handle(posted.remove());
      }
    }
  }

  /** Handles what was posted; questions stay unanswered. */
  void handlePosted() {
    while (!posted.isEmpty()) {
      engine.handle(posted.remove());
    }
  }

  void askNext() {
    questions.remove().run();
  }

  /** Time goes by, with all that is due in it. */
  void pass(Duration duration) {
    Instant end = clock.now.plus(duration);
    while (true) {
      Timed next =
          timers.stream()
              .min(Comparator.comparing(Timed::due))
              .filter(timer -> !timer.due().isAfter(end))
              .orElse(null);
      if (next == null) {
        break;
      }
      timers.remove(next);
      clock.now = next.due();
      engine.handle(next.message());
      settle();
    }
    clock.now = end;
  }

  ReplicaState state() {
    return states.getLast();
  }

  List<Occurrence> day() {
    return store.occurrences(DAY, DAY.plusDays(1), PARIS);
  }

  List<String> names() {
    return day().stream().map(Occurrence::name).sorted().toList();
  }

  @Override
  public <T> void ask(Reply.Call<T> call, Function<Reply<T>, Message> then) {
    questions.add(() -> posted.add(then.apply(Reply.of(call))));
  }

  @Override
  public void post(Message message) {
    posted.add(message);
  }

  @Override
  public void later(Duration delay, Message message) {
    timers.add(new Timed(clock.now.plus(delay), message));
  }

  @Override
  public void stateChanged(ReplicaState state) {
    states.add(state);
  }

  @Override
  public void changesApplied(List<Applied> changes) {
    if (deaf) {
      throw new NoClassDefFoundError("deaf");
    }
    applied.addAll(changes);
  }

  @Override
  public void eventsChanged() {
    eventsChanged++;
  }

  @Override
  public void membersChanged(List<Member> members) {
    memberLists.add(members);
  }

  @Override
  public void editAnswered(EditAnswer answer) {
    answers.add(answer);
  }

  @Override
  public void close() {
    engine.close();
  }
}
