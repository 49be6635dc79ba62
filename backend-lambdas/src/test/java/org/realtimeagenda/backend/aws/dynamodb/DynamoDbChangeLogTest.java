package org.realtimeagenda.backend.aws.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.realtimeagenda.backend.relay.ChangeLog;
import org.realtimeagenda.backend.relay.ChangeLog.Entry;
import org.realtimeagenda.backend.relay.Relay;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbChangeLogTest {

  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  private static final String TEAM = "team-1";

  @RegisterExtension private final LocalTables tables = new LocalTables();
  private ChangeLog log;

  @BeforeEach
  void open() {
    log = new DynamoDbChangeLog(tables.client(), LocalTables.CHANGES, TEAM);
    tables.put(
        LocalTables.CHANGES,
        Map.of(
            "team", AttributeValue.fromS(TEAM),
            "seq", AttributeValue.fromN("0"),
            "log_id", AttributeValue.fromS("log-1"),
            "last_seq", AttributeValue.fromN("0")));
  }

  @Test
  void beginsWithNothingNumbered() throws IOException {
    assertEquals(new ChangeLog.State(0, Map.of()), log.read(List.of("e1")));
  }

  @Test
  void remembersTheNumberOfEachRecord() throws IOException {
    assertTrue(log.append(0, entries(1, 2), AT));
    assertEquals(
        new ChangeLog.State(2, Map.of("e1", 1L, "e2", 2L)),
        log.read(List.of("e1", "e2", "e2", "e3")));
  }

  @Test
  void appendsAFullBatch() throws IOException {
    assertTrue(log.append(0, entries(1, Relay.BATCH), AT));
    assertEquals(Relay.BATCH, log.read(List.of()).last());
  }

  @Test
  void appendsNothingWhereAnotherRelayWasFaster() throws IOException {
    assertTrue(log.append(0, entries(1, 1), AT));
    assertFalse(log.append(0, List.of(new Entry("other", change(1))), AT));
    assertEquals(new ChangeLog.State(1, Map.of()), log.read(List.of("other")));
  }

  @Test
  void numbersNoRecordTwice() throws IOException {
    assertTrue(log.append(0, entries(1, 1), AT));
    assertFalse(log.append(1, List.of(new Entry("e1", change(2))), AT));
    assertEquals(1, log.read(List.of()).last());
  }

  @Test
  void writesAChangeAsTheSchemaHasIt() throws IOException {
    log.append(0, entries(1, 1), AT);
    assertEquals(
        Map.of(
            "team", AttributeValue.fromS(TEAM),
            "seq", AttributeValue.fromN("1"),
            "op", AttributeValue.fromS("put"),
            "user_id", AttributeValue.fromN("1"),
            "id", AttributeValue.fromN("5"),
            "by", AttributeValue.fromN("2"),
            "at", AttributeValue.fromS("2026-11-22T10:00:00Z"),
            "event",
                AttributeValue.fromM(
                    Map.of(
                        "user_id", AttributeValue.fromN("1"),
                        "id", AttributeValue.fromN("5"),
                        "name", AttributeValue.fromS("Review")))),
        item(TEAM, 1));
  }

  @Test
  void leavesOutWhatAChangeHasNot() throws IOException {
    LoggedChange gone = new LoggedChange(1, Change.Op.DELETE, new EventKey(1, 5), null, AT, null);
    log.append(0, List.of(new Entry("e1", gone)), AT);
    assertFalse(item(TEAM, 1).containsKey("by"));
    assertFalse(item(TEAM, 1).containsKey("event"));
  }

  @Test
  void forgetsRecordsAndNeverChanges() throws IOException {
    log.append(0, entries(1, 1), AT);
    assertEquals(
        AttributeValue.fromN(String.valueOf(AT.getEpochSecond())),
        item(TEAM + "#e1", 0).get("expires_at"));
    assertFalse(item(TEAM, 1).containsKey("expires_at"));
  }

  @Test
  void isToBeTriedAgainWhereThereIsNoHead() {
    ChangeLog headless = new DynamoDbChangeLog(tables.client(), LocalTables.CHANGES, "team-2");
    assertThrows(IOException.class, () -> headless.read(List.of("e1")));
  }

  private Map<String, AttributeValue> item(String team, int seq) {
    Map<String, AttributeValue> key =
        Map.of(
            "team", AttributeValue.fromS(team), "seq", AttributeValue.fromN(String.valueOf(seq)));
    return tables.all(LocalTables.CHANGES).stream()
        .filter(item -> item.entrySet().containsAll(key.entrySet()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Entry> entries(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> new Entry("e" + i, change(i))).toList();
  }

  private static LoggedChange change(long seq) {
    EventKey key = new EventKey(1, 5);
    return new LoggedChange(
        seq, Change.Op.PUT, key, 2, AT, CalendarEvent.of(key, Map.of(Attribute.NAME, "Review")));
  }
}
