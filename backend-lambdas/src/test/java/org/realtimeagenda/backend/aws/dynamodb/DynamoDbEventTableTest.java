package org.realtimeagenda.backend.aws.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.backend.putevent.EventTable;
import org.realtimeagenda.backend.putevent.HttpAnswer;
import org.realtimeagenda.backend.putevent.PutEvent;
import org.realtimeagenda.backend.putevent.Receipt;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.ChangeResult.Accepted;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.WireJson;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** put-event on real tables. */
class DynamoDbEventTableTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final EventKey KEY = new EventKey(1, 5);

  @RegisterExtension private final LocalTables tables = new LocalTables();
  private DynamoDbEventTable table;
  private PutEvent putEvent;

  @BeforeEach
  void open() {
    table = new DynamoDbEventTable(tables.client(), LocalTables.EVENTS, LocalTables.RECEIPTS);
    putEvent =
        new PutEvent(
            table,
            new DynamoDbMembers(tables.client(), LocalTables.MEMBERS),
            Clock.fixed(NOW, ZoneOffset.UTC));
    tables.addMember("alice", 1, "Alice", Map.of());
  }

  @Test
  void writesARowAsTheTableHasIt() {
    assertEquals(new Accepted(KEY, "1.m1"), send(create("m1", 5)));
    assertEquals(
        Map.of(
            "user_id", number("1"),
            "id", number("5"),
            "name", text("Écho 𝄞 例"),
            "dt_start", text("2026-11-23"),
            "dt_end", text("2026-11-24"),
            "exdates", AttributeValue.fromL(List.of(text("2026-11-25"))),
            "reminders", AttributeValue.fromL(List.of(number("10"), number("1440"))),
            "revision", text("1.m1"),
            "updated_by", number("1"),
            "updated_at", text("2026-11-22T10:00:00Z")),
        row());
  }

  @Test
  void keepsAReceiptFor90Days() {
    send(create("m1", 5));
    Map<String, AttributeValue> receipt = tables.all(LocalTables.RECEIPTS).getFirst();
    assertEquals(number("1"), receipt.get("author"));
    assertEquals(text("m1"), receipt.get("mutation_id"));
    assertEquals(
        number(String.valueOf(NOW.plusSeconds(90 * 86_400L).getEpochSecond())),
        receipt.get("expires_at"));
  }

  @Test
  void answersARepeatAsTheFirstTimeThoughTheRowWasEditedSince() {
    ChangeResult first = send(create("m1", 5));
    send(change("m2", new Change.Base.Revision("1.m1"), Attribute.NAME, "Newer"));
    assertEquals(first, send(create("m1", 5)));
    assertEquals(text("Newer"), row().get("name"));
  }

  @Test
  void leavesNoReceiptOfAConflict() {
    send(create("m1", 5));
    assertInstanceOf(ChangeResult.Conflict.class, send(create("m2", 5)));
    assertEquals(1, tables.all(LocalTables.RECEIPTS).size());
  }

  @Test
  void changesOnlyWhatAChangeNamesAndLeavesWhatOtherToolsAdded() {
    send(create("m1", 5));
    Map<String, AttributeValue> before = new HashMap<>(row());
    before.put("attendees", AttributeValue.fromM(Map.of("bob", AttributeValue.fromBool(true))));
    before.put("blob", AttributeValue.fromB(SdkBytes.fromUtf8String("x")));
    before.put("precise", number("3.1415926535897932384626433832795028841"));
    tables.put(LocalTables.EVENTS, before);
    send(change("m2", new Change.Base.Revision("1.m1"), Attribute.LOCATION, "Room 2"));
    before.put("location", text("Room 2"));
    before.put("revision", text("1.m2"));
    assertEquals(before, row());
  }

  @Test
  void removesAnAttribute() {
    send(create("m1", 5));
    Map<Attribute, @Nullable Object> none = new HashMap<>();
    none.put(Attribute.EXDATES, null);
    send(new Change("m2", Change.Op.PUT, new Change.Base.Revision("1.m1"), KEY, none));
    assertFalse(row().containsKey("exdates"));
  }

  @ParameterizedTest
  @MethodSource("noRevisions")
  void editsARowWithoutARevision(Map<String, AttributeValue> revision) {
    writeBehind(revision);
    assertEquals(
        new Accepted(KEY, "1.m1"),
        send(change("m1", new Change.Base.Unrevised(), Attribute.NAME, "Ours")));
    assertEquals(text("Ours"), row().get("name"));
  }

  static List<Map<String, AttributeValue>> noRevisions() {
    return List.of(
        Map.of(), Map.of("revision", text("")), Map.of("revision", AttributeValue.fromNul(true)));
  }

  @Test
  void rejectsAChangeOfARowThatCannotBeRepresented() {
    writeBehind(Map.of("location", AttributeValue.fromM(Map.of())));
    assertInstanceOf(
        ChangeResult.Rejected.class,
        send(change("m1", new Change.Base.Unrevised(), Attribute.NAME, "Ours")));
  }

  @Test
  void readsSetsAndNumbersOfOtherTools() throws IOException {
    writeBehind(
        Map.of(
            "categories", AttributeValue.fromSs(List.of("work")),
            "reminders", AttributeValue.fromNs(List.of("6E+1")),
            "expires_at", number("1795341491")));
    CalendarEvent event = read();
    assertEquals(List.of("work"), event.categories());
    assertEquals(List.of(60), event.reminders());
    assertEquals(1795341491L, event.expiresAt());
  }

  @Test
  void deletesToATombstoneWithATimeToLiveAndRevivesIt() {
    send(create("m1", 5));
    send(new Change("m2", Change.Op.DELETE, new Change.Base.Revision("1.m1"), KEY, Map.of()));
    assertEquals(AttributeValue.fromBool(true), row().get("deleted"));
    assertEquals(
        number(String.valueOf(NOW.plusSeconds(180 * 86_400L).getEpochSecond())),
        row().get("expires_at"));
    send(change("m3", new Change.Base.Revision("1.m2"), Attribute.DELETED, false));
    assertEquals(AttributeValue.fromBool(false), row().get("deleted"));
    assertFalse(row().containsKey("expires_at"));
  }

  @Test
  void rejectsWhatDynamoDbCannotHoldWithWhatOtherToolsPutThere() throws IOException {
    writeBehind(Map.of("notes", text("n".repeat(400 * 1024 - 200))));
    Change tooMuch =
        change("m2", new Change.Base.Unrevised(), Attribute.DESCRIPTION, "d".repeat(10_000));
    List<ChangeResult> results =
        results(new ChangeBatch(false, List.of(create("m1", 4), tooMuch, create("m3", 6))));
    assertInstanceOf(Accepted.class, results.getFirst());
    assertInstanceOf(ChangeResult.Rejected.class, results.get(1));
    assertInstanceOf(Accepted.class, results.getLast(), "the others go on");
    assertFalse(read().attributes().containsKey(Attribute.DESCRIPTION));
  }

  @Test
  void rejectsAnAtomicBatchOfWhichOneRowCannotHoldItsPart() {
    writeBehind(Map.of("notes", text("n".repeat(400 * 1024 - 200))));
    Change tooMuch =
        change("m2", new Change.Base.Unrevised(), Attribute.DESCRIPTION, "d".repeat(10_000));
    results(new ChangeBatch(true, List.of(create("m1", 4), tooMuch)))
        .forEach(result -> assertInstanceOf(ChangeResult.Rejected.class, result));
    assertEquals(1, tables.all(LocalTables.EVENTS).size());
  }

  @Test
  void commitsAnAtomicBatchOf25() {
    List<Change> changes = IntStream.rangeClosed(1, 25).mapToObj(i -> create("m" + i, i)).toList();
    results(new ChangeBatch(true, changes))
        .forEach(result -> assertInstanceOf(Accepted.class, result));
    assertEquals(25, tables.all(LocalTables.EVENTS).size());
    assertEquals(25, tables.all(LocalTables.RECEIPTS).size());
  }

  @Test
  void writesNothingOfATransactionInWhichARowIsAnother() throws IOException {
    assertTrue(table.commit(List.of(write("m1", 1, new Change.Base.Absent()))));
    assertFalse(
        table.commit(
            List.of(
                write("m2", 2, new Change.Base.Absent()),
                write("m3", 1, new Change.Base.Revision("another")))));
    assertEquals(1, tables.all(LocalTables.EVENTS).size());
    assertEquals(1, tables.all(LocalTables.RECEIPTS).size());
  }

  @Test
  void writesNothingWhereTheReceiptIsThere() throws IOException {
    assertTrue(table.commit(List.of(write("m1", 1, new Change.Base.Absent()))));
    assertFalse(table.commit(List.of(write("m1", 2, new Change.Base.Absent()))));
    assertEquals(1, tables.all(LocalTables.EVENTS).size());
  }

  @Test
  void acceptsOneOfManyWhoChangeTheSameRowAtOnce() throws Exception {
    send(create("m0", 5));
    List<Callable<ChangeResult>> edits = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      Change edit = change("m" + i, new Change.Base.Revision("1.m0"), Attribute.NAME, "By " + i);
      edits.add(() -> send(edit));
    }
    int accepted = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(edits.size())) {
      for (Future<ChangeResult> edit : threads.invokeAll(edits)) {
        if (edit.get() instanceof Accepted) {
          accepted++;
        } else {
          assertInstanceOf(ChangeResult.Conflict.class, edit.get());
        }
      }
    }
    assertEquals(1, accepted);
    assertEquals(2, tables.all(LocalTables.RECEIPTS).size());
  }

  @Test
  void isToBeTriedAgainWhereTheTableIsOutOfReach() {
    EventTable nowhere = new DynamoDbEventTable(tables.client(), "nowhere", LocalTables.RECEIPTS);
    assertThrows(IOException.class, () -> nowhere.read(1, List.of(create("m1", 5))));
    assertThrows(
        IOException.class, () -> nowhere.commit(List.of(write("m1", 1, new Change.Base.Absent()))));
  }

  private ChangeResult send(Change change) {
    return results(new ChangeBatch(false, List.of(change))).getFirst();
  }

  private List<ChangeResult> results(ChangeBatch batch) {
    List<ChangeResult> results = new ArrayList<>();
    WireJson.object(post(batch).body())
        .path("results")
        .forEach(json -> results.add(WireJson.result(json)));
    return results;
  }

  private HttpAnswer post(ChangeBatch batch) {
    return putEvent.handle(
        "alice", WireJson.write(batch).toString().getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, AttributeValue> row() {
    return tables.all(LocalTables.EVENTS).getFirst();
  }

  private CalendarEvent read() throws IOException {
    Image image = table.read(1, List.of(create("m1", 5))).rows().get(KEY);
    return assertInstanceOf(Image.Row.class, image).event();
  }

  private void writeBehind(Map<String, AttributeValue> more) {
    Map<String, AttributeValue> item =
        new HashMap<>(
            Map.of(
                "user_id", number("1"),
                "id", number("5"),
                "name", text("Theirs"),
                "dt_start", text("2024-02-01T10:00:00"),
                "dt_end", text("2024-02-01T11:00:00")));
    item.putAll(more);
    tables.put(LocalTables.EVENTS, item);
  }

  private static EventTable.Write write(String mutation, int id, Change.Base condition) {
    EventKey key = new EventKey(1, id);
    return new EventTable.Write(
        key,
        condition,
        Map.of(Attribute.NAME, "n"),
        new Receipt(1, mutation, "hash", new Accepted(key, "1." + mutation), NOW));
  }

  private static Change create(String mutation, int id) {
    Map<Attribute, @Nullable Object> values = new HashMap<>();
    values.put(Attribute.NAME, "Écho 𝄞 例");
    values.put(Attribute.DT_START, "2026-11-23");
    values.put(Attribute.DT_END, "2026-11-24");
    values.put(Attribute.EXDATES, List.of("2026-11-25"));
    values.put(Attribute.REMINDERS, List.of(10, 1440));
    return new Change(
        mutation, Change.Op.PUT, new Change.Base.Absent(), new EventKey(1, id), values);
  }

  private static Change change(
      String mutation, Change.Base base, Attribute attribute, Object value) {
    return new Change(mutation, Change.Op.PUT, base, KEY, Map.of(attribute, value));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  private static AttributeValue number(String number) {
    return AttributeValue.fromN(number);
  }
}
