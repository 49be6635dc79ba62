package org.realtimeagenda.client.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaStatus;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.client.team.TeamFactory;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** A replica in this process, and every state that it has told. */
final class Screen implements ReplicaListener, AutoCloseable {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final List<ReplicaState> states = new CopyOnWriteArrayList<>();
  private final LiveReplica replica;

  Screen(Path home, Path connection, TeamFactory teams) throws IOException {
    Files.createDirectories(home);
    replica =
        LiveReplica.open(home, ConnectionFile.read(connection), Clock.systemUTC(), this, teams);
  }

  Screen live() {
    await().atMost(Duration.ofMinutes(1)).until(() -> last() instanceof ReplicaState.Live);
    return this;
  }

  /** How many states it has told. */
  int told() {
    return states.size();
  }

  /** Whether it has told a state of this kind after the first {@code before}. */
  boolean told(int before, Class<? extends ReplicaState> kind) {
    return states.stream().skip(before).anyMatch(kind::isInstance);
  }

  Optional<ReplicaState> state() {
    return states.isEmpty() ? Optional.empty() : Optional.of(states.getLast());
  }

  private ReplicaState last() {
    return state().orElseGet(ReplicaState.OnThisComputer::new);
  }

  EventKey create(String name) {
    EventKey key = replica.keyFor(name + "@faults").join();
    Map<Attribute, String> values =
        Map.of(
            Attribute.UID,
            name + "@faults",
            Attribute.NAME,
            name,
            Attribute.DT_START,
            DAY + "T10:00:00",
            Attribute.DT_END,
            DAY + "T11:00:00");
    replica.apply(new LocalEdit.Create(CalendarEvent.of(key, values))).join();
    return key;
  }

  void set(EventKey key, Attribute attribute, String value) {
    CalendarEvent seen = replica.event(key).join().orElseThrow();
    replica.apply(new LocalEdit.Update(seen, Map.of(attribute, value))).join();
  }

  List<String> names() {
    return replica.occurrences(DAY, DAY.plusDays(1), ZoneId.of("Europe/Paris")).join().stream()
        .map(occurrence -> occurrence.name())
        .sorted()
        .toList();
  }

  Optional<CalendarEvent> event(EventKey key) {
    return replica.event(key).join();
  }

  ReplicaStatus status() {
    return replica.status().join();
  }

  @Override
  public void stateChanged(ReplicaState state) {
    states.add(state);
  }

  @Override
  public void close() {
    replica.close();
  }
}
