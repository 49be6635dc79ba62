package org.realtimeagenda.backend.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;

class RelayTest {

  private static final EventKey KEY = new EventKey(1, 5);
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

  private final InMemoryChangeLog log = new InMemoryChangeLog();
  private final List<LoggedChange> published = new ArrayList<>();
  private final List<String> aside = new ArrayList<>();
  private int publisherFailures;
  private final Relay relay =
      new Relay(log, this::publish, (record, _) -> aside.add(record.eventId()), Clock.systemUTC());

  private void publish(LoggedChange change) throws IOException {
    if (publisherFailures > 0) {
      publisherFailures--;
      throw new IOException("down");
    }
    published.add(change);
  }

  @Test
  void numbersInTheOrderOfTheStream() {
    assertEquals(Optional.empty(), relay.handle(puts(1, 60)));
    assertEquals(
        IntStream.rangeClosed(1, 60).mapToObj(i -> i + ":" + i).toList(),
        log.changes.stream().map(change -> change.seq() + ":" + change.key().id()).toList());
    assertEquals(log.changes, published);
  }

  @Test
  void publishesARecordThatComesAgainUnderItsNumber() {
    relay.handle(puts(1, 3));
    published.clear();
    relay.handle(puts(2, 4));
    assertEquals(4, log.changes.size());
    assertEquals(List.of(2L, 3L, 4L), published.stream().map(LoggedChange::seq).toList());
  }

  @Test
  void numbersARecordThatIsInABatchTwiceOnce() {
    StreamRecord record = puts(1, 1).getFirst();
    relay.handle(List.of(record, record));
    assertEquals(1, log.changes.size());
  }

  @Test
  void readsAgainWhereAnotherRelayWasFaster() {
    Relay other = new Relay(log, _ -> {}, (_, _) -> {}, Clock.systemUTC());
    log.beforeNextAppend(() -> other.handle(puts(1, 2)));
    assertEquals(Optional.empty(), relay.handle(puts(1, 3)));
    assertEquals(List.of(1L, 2L, 3L), log.changes.stream().map(LoggedChange::seq).toList());
    assertEquals(3, published.size());
  }

  @Test
  void stopsAtTheFirstRecordThatItCannotNumber() {
    log.beforeNextAppend(() -> log.beforeNextAppend(() -> log.outOfReach(true)));
    assertEquals(Optional.of("s26"), relay.handle(puts(1, 60)));
    assertEquals(25, log.changes.size());
  }

  @Test
  void triesAgainToPublish() {
    publisherFailures = 2;
    relay.handle(puts(1, 2));
    assertEquals(2, published.size());
    assertEquals(0, relay.publishFailures());
  }

  @Test
  void countsWhatCannotBePublishedAndGoesOn() {
    publisherFailures = 4;
    assertEquals(Optional.empty(), relay.handle(puts(1, 2)));
    assertEquals(List.of(2L), published.stream().map(LoggedChange::seq).toList());
    assertEquals(1, relay.publishFailures());
  }

  @Test
  void numbersOnWherePublishingTakesTooLong() {
    AtomicReference<Instant> now = new AtomicReference<>(AT);
    ChangePublisher hanging =
        change -> {
          now.updateAndGet(then -> then.plusSeconds(15));
          published.add(change);
        };
    InstantSource time = now::get;
    Relay slow = new Relay(log, hanging, (_, _) -> {}, time.withZone(ZoneOffset.UTC));
    assertEquals(Optional.empty(), slow.handle(puts(1, 60)));
    assertEquals(60, log.changes.size());
    assertEquals(2, published.size());
    assertEquals(58, slow.publishFailures());
  }

  @Test
  void namesTheAuthorWhereTheRevisionChanged() {
    relay.handle(List.of(record("a", row("1.a"), row("2.b"))));
    assertEquals(2, published.getFirst().by());
  }

  @Test
  void namesNobodyWhereAnotherToolWrote() {
    relay.handle(
        List.of(
            record("a", row("1.a"), row("1.a")),
            record("b", null, row(null)),
            record("c", row("1.a"), null)));
    assertEquals(3, published.size());
    published.forEach(change -> assertNull(change.by()));
  }

  @Test
  void logsARemovedRowAsADelete() {
    relay.handle(List.of(record("a", row("1.a"), null)));
    assertEquals(new LoggedChange(1, Change.Op.DELETE, KEY, null, AT, null), published.getFirst());
  }

  @Test
  void passesOverATombstoneThatGoes() {
    relay.handle(List.of(record("a", tombstone(), null)));
    assertTrue(log.changes.isEmpty());
  }

  @Test
  void logsATombstoneAsADeleteWithItsImage() {
    relay.handle(List.of(record("a", row("1.a"), tombstone())));
    assertEquals(Change.Op.DELETE, published.getFirst().op());
    assertEquals(tombstone(), new Image.Row(event(published.getFirst())));
  }

  @Test
  void setsAsideARowThatCannotBeRepresentedAndLogsADelete() {
    relay.handle(List.of(record("a", null, new Image.Unrepresentable("name: not a text", KEY))));
    assertEquals(List.of("a"), aside);
    assertEquals(Change.Op.DELETE, published.getFirst().op());
    assertEquals(KEY, published.getFirst().key());
  }

  @Test
  void setsAsideARowOfAnImpossibleKeyAndLogsNothing() {
    relay.handle(List.of(record("a", null, new Image.Unrepresentable("id: not a number", null))));
    assertEquals(List.of("a"), aside);
    assertTrue(log.changes.isEmpty());
  }

  @Test
  void setsARecordAsideOnceThoughItComesAgain() {
    List<StreamRecord> records =
        List.of(record("a", null, new Image.Unrepresentable("name: not a text", KEY)));
    relay.handle(records);
    relay.handle(records);
    assertEquals(List.of("a"), aside);
  }

  @Test
  void setsARecordAsideOnceThoughAnotherRelayWasFaster() {
    Relay other = new Relay(log, _ -> {}, (_, _) -> {}, Clock.systemUTC());
    log.beforeNextAppend(() -> other.handle(puts(1, 2)));
    relay.handle(List.of(record("a", null, new Image.Unrepresentable("name: not a text", KEY))));
    assertEquals(List.of("a"), aside);
    assertEquals(3, log.changes.size());
  }

  @Test
  void stopsWhereARowCannotBeSetAside() {
    Relay stuck =
        new Relay(
            log,
            this::publish,
            (_, _) -> {
              throw new IOException("queue out of reach");
            },
            Clock.systemUTC());
    assertEquals(
        Optional.of("sa"),
        stuck.handle(
            List.of(record("a", null, new Image.Unrepresentable("name: not a text", KEY)))));
    assertTrue(log.changes.isEmpty());
  }

  private static List<StreamRecord> puts(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            id ->
                new StreamRecord(
                    "e" + id,
                    "s" + id,
                    null,
                    new Image.Row(CalendarEvent.of(new EventKey(1, id), Map.of())),
                    AT))
        .toList();
  }

  private static StreamRecord record(String id, @Nullable Image before, @Nullable Image after) {
    return new StreamRecord(id, "s" + id, before, after, AT);
  }

  private static Image row(@Nullable String revision) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.NAME, "Design review");
    values.put(Attribute.REVISION, revision);
    values.put(Attribute.UPDATED_BY, revision == null ? null : revision.charAt(0) - '0');
    return new Image.Row(CalendarEvent.of(KEY, values));
  }

  private static Image tombstone() {
    return new Image.Row(
        CalendarEvent.of(KEY, Map.of(Attribute.DELETED, true, Attribute.REVISION, "1.z")));
  }

  private static CalendarEvent event(LoggedChange change) {
    CalendarEvent event = change.event();
    if (event == null) {
      throw new AssertionError("no image");
    }
    return event;
  }
}
