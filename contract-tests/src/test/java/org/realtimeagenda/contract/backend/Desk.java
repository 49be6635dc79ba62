package org.realtimeagenda.contract.backend;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaStatus;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.TeamFactory;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;

/** A replica on its own store, as a person at a desk has it, and what it has told. */
final class Desk implements ReplicaListener, AutoCloseable {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final List<Applied> applied = new CopyOnWriteArrayList<>();
  private final List<EditAnswer> answers = new CopyOnWriteArrayList<>();
  private final LiveReplica replica;
  private volatile @Nullable ReplicaState state;

  private Desk(Path home, Connection connection, TeamFactory teams) {
    replica = LiveReplica.open(home, connection, Clock.systemUTC(), this, teams);
  }

  private Desk(Path home, int userId) {
    replica = LiveReplica.openLast(home, userId, Clock.systemUTC(), this, Teams::connect);
  }

  /** Opens the connection's store and connects. */
  static Desk open(Path home, Connection connection) {
    return new Desk(home, connection, Teams::connect);
  }

  /** The same by way of {@code teams}. */
  static Desk open(Path home, Connection connection, TeamFactory teams) {
    return new Desk(home, connection, teams);
  }

  /** Opens the store that was used last; connects nowhere yet. */
  static Desk openLast(Path home, int userId) {
    return new Desk(home, userId);
  }

  void connect(Connection connection) {
    replica.connect(connection);
  }

  Desk live() {
    Await.until(() -> state instanceof ReplicaState.Live);
    return this;
  }

  /** Waits for a state of this kind. */
  <T extends ReplicaState> T state(Class<T> kind) {
    return kind.cast(Await.until(() -> replica.status().join().state(), kind::isInstance));
  }

  ReplicaStatus status() {
    return replica.status().join();
  }

  /** Creates an event of one's own on the day; answers its key once it is safe on disk. */
  EventKey create(String name) {
    EventKey key = replica.keyFor(name + "@desk").join();
    replica.apply(new LocalEdit.Create(Events.event(key, name))).join();
    return key;
  }

  void rename(EventKey key, String name) {
    replica.apply(new LocalEdit.Update(event(key), Events.name(name))).join();
  }

  void delete(EventKey key) {
    replica.apply(new LocalEdit.Delete(event(key))).join();
  }

  void together(LocalEdit.OfEvent... edits) {
    replica.apply(new LocalEdit.Together(List.of(edits))).join();
  }

  /** An event as the window would show it. */
  CalendarEvent event(EventKey key) {
    return replica.event(key).join().orElseThrow();
  }

  /** What is on the day, by name. */
  List<String> names() {
    return replica.occurrences(DAY, DAY.plusDays(1), PARIS).join().stream()
        .map(Occurrence::name)
        .sorted()
        .toList();
  }

  void shows(String... names) {
    List<String> wanted = List.of(names);
    Await.until(() -> names().equals(wanted));
  }

  /** Waits until nothing of one's own waits any more. */
  void sent() {
    Await.until(() -> status().outbox() == 0);
  }

  List<Member> members() {
    return replica.members().join();
  }

  List<Applied> applied() {
    return List.copyOf(applied);
  }

  List<EditAnswer> answers() {
    return List.copyOf(answers);
  }

  @Override
  public void stateChanged(ReplicaState now) {
    state = now;
  }

  @Override
  public void changesApplied(List<Applied> changes) {
    applied.addAll(changes);
  }

  @Override
  public void editAnswered(EditAnswer answer) {
    answers.add(answer);
  }

  @Override
  public void close() {
    replica.close();
  }
}
