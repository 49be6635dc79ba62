package org.realtimeagenda.backend.aws.dynamodb;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.relay.ChangeLog;
import org.realtimeagenda.core.LoggedChange;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * {@code changes_table}: under the team's name the head, number 0, which holds {@code last_seq},
 * and the changes from 1 on; under {@code <team>#<eventID>} each record that was numbered.
 */
public final class DynamoDbChangeLog implements ChangeLog {

  private static final String TEAM = "team";
  private static final String SEQ = "seq";
  private static final String LAST_SEQ = "last_seq";
  private static final String NUMBERED = "numbered";
  private static final String IS_NEW = "attribute_not_exists(team)";

  private final Tables tables;
  private final String table;
  private final String team;

  public DynamoDbChangeLog(DynamoDbClient client, String table, String team) {
    this.tables = new Tables(client);
    this.table = table;
    this.team = team;
  }

  /**
   * Head and records in one go: not at one moment, but {@link #append} has conditions on them all.
   */
  @Override
  public State read(List<String> eventIds) throws IOException {
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    keys.add(key(team, 0));
    eventIds.stream().distinct().forEach(eventId -> keys.add(key(partition(eventId), 0)));
    Map<String, Long> numbered = new HashMap<>();
    Long last = null;
    for (Map<String, AttributeValue> item : tables.read(table, keys)) {
      String partition = Rows.text(item, TEAM);
      if (partition.equals(team)) {
        last = Rows.number(item, LAST_SEQ);
      } else {
        numbered.put(partition.substring(partition("").length()), Rows.number(item, NUMBERED));
      }
    }
    if (last == null) {
      throw new IOException("The change log of " + team + " has no head yet");
    }
    return new State(last, numbered);
  }

  @Override
  public boolean append(long last, List<Entry> entries, Instant forgetIdsAt) throws IOException {
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(advance(last, last + entries.size()));
    for (Entry entry : entries) {
      items.add(put(change(entry.change())));
      Map<String, AttributeValue> record = new HashMap<>(key(partition(entry.eventId()), 0));
      record.put(NUMBERED, Rows.value(entry.change().seq()));
      record.put("expires_at", Rows.value(forgetIdsAt.getEpochSecond()));
      items.add(put(record));
    }
    return tables.write(items);
  }

  private TransactWriteItem advance(long from, long to) {
    Update update =
        Update.builder()
            .tableName(table)
            .key(key(team, 0))
            .updateExpression("SET last_seq = :to")
            .conditionExpression("last_seq = :from")
            .expressionAttributeValues(Map.of(":from", Rows.value(from), ":to", Rows.value(to)))
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private TransactWriteItem put(Map<String, AttributeValue> item) {
    Put put = Put.builder().tableName(table).item(item).conditionExpression(IS_NEW).build();
    return TransactWriteItem.builder().put(put).build();
  }

  private Map<String, AttributeValue> change(LoggedChange change) {
    Map<String, AttributeValue> item = new HashMap<>(key(team, change.seq()));
    item.putAll(Rows.key(change.key()));
    item.put("op", Rows.value(change.op().wireName()));
    putIfThere(item, "by", change.by());
    putIfThere(item, "at", change.at() == null ? null : change.at().toString());
    if (change.event() != null) {
      item.put("event", AttributeValue.fromM(Rows.item(change.event())));
    }
    return item;
  }

  private static void putIfThere(
      Map<String, AttributeValue> item, String name, @Nullable Object value) {
    if (value != null) {
      item.put(name, Rows.value(value));
    }
  }

  private String partition(String eventId) {
    return team + "#" + eventId;
  }

  private static Map<String, AttributeValue> key(String partition, long seq) {
    return Map.of(TEAM, Rows.value(partition), SEQ, Rows.value(seq));
  }
}
