package org.realtimeagenda.contract.cloud;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The stack's four tables, and what the deployer and other tools do with them. */
final class CloudTables {

  static final String EVENTS = "events_table";
  static final String MEMBERS = "bench-members";
  static final String CHANGES = "bench-changes";
  static final String RECEIPTS = "bench-receipts";

  private static final int WRITES_AT_ONCE = 25;

  private final DynamoDb dynamoDb;

  CloudTables(DynamoDb dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  /** Makes all tables, without those that were there, and a log with a new name. */
  String createAnew(String team) throws IOException {
    for (String table : List.of(EVENTS, MEMBERS, CHANGES, RECEIPTS)) {
      drop(table);
    }
    create(MEMBERS, "principal:S", "", BY_USER_ID);
    create(CHANGES, "team:S", "seq:N", "");
    create(RECEIPTS, "author:N", "mutation_id:S", "");
    String stream =
        create(
            EVENTS,
            "user_id:N",
            "id:N",
            ",\"StreamSpecification\":{\"StreamEnabled\":true,"
                + "\"StreamViewType\":\"NEW_AND_OLD_IMAGES\"}");
    ObjectNode head = WireJson.MAPPER.createObjectNode().put("team", team).put("seq", 0);
    put(CHANGES, head.put("log_id", UUID.randomUUID().toString()).put("last_seq", 0));
    return stream;
  }

  private static final String BY_USER_ID =
      ",\"GlobalSecondaryIndexes\":[{\"IndexName\":\"by_user_id\",\"KeySchema\":"
          + "[{\"AttributeName\":\"user_id\",\"KeyType\":\"HASH\"}],"
          + "\"Projection\":{\"ProjectionType\":\"ALL\"}}]";

  private void drop(String table) throws IOException {
    try {
      dynamoDb.call("DeleteTable", WireJson.MAPPER.createObjectNode().put("TableName", table));
    } catch (DynamoDb.RefusedException absent) {
      if (!String.valueOf(absent.getMessage()).contains("ResourceNotFoundException")) {
        throw absent;
      }
    }
  }

  /** Answers the table's stream, where it has one. */
  private String create(String table, String hash, String range, String more) throws IOException {
    ObjectNode request =
        (ObjectNode)
            WireJson.MAPPER.readTree(
                "{\"TableName\":\""
                    + table
                    + "\",\"BillingMode\":\"PAY_PER_REQUEST\""
                    + more
                    + "}");
    ArrayNode keys = request.putArray("KeySchema");
    ArrayNode attributes = request.putArray("AttributeDefinitions");
    addKey(keys, attributes, hash, "HASH");
    if (!range.isEmpty()) {
      addKey(keys, attributes, range, "RANGE");
    }
    if (more.equals(BY_USER_ID)) {
      attributes.addObject().put("AttributeName", "user_id").put("AttributeType", "N");
    }
    return dynamoDb
        .call("CreateTable", request)
        .path("TableDescription")
        .path("LatestStreamArn")
        .asString("");
  }

  private static void addKey(ArrayNode keys, ArrayNode attributes, String key, String type) {
    String[] nameAndType = key.split(":", 2);
    keys.addObject().put("AttributeName", nameAndType[0]).put("KeyType", type);
    attributes
        .addObject()
        .put("AttributeName", nameAndType[0])
        .put("AttributeType", nameAndType[1]);
  }

  /**
   * @param item as plain JSON
   */
  void put(String table, ObjectNode item) throws IOException {
    ObjectNode request = WireJson.MAPPER.createObjectNode().put("TableName", table);
    request.set("Item", Typed.item(item));
    dynamoDb.call("PutItem", request);
  }

  void putEvents(List<CalendarEvent> rows) throws IOException {
    for (int from = 0; from < rows.size(); from += WRITES_AT_ONCE) {
      ObjectNode request = WireJson.MAPPER.createObjectNode();
      ArrayNode writes = request.putObject("RequestItems").putArray(EVENTS);
      for (CalendarEvent row : rows.subList(from, Math.min(rows.size(), from + WRITES_AT_ONCE))) {
        writes.addObject().putObject("PutRequest").set("Item", Typed.item(WireJson.write(row)));
      }
      dynamoDb.call("BatchWriteItem", request);
    }
  }

  void remove(EventKey key) throws IOException {
    ObjectNode request = WireJson.MAPPER.createObjectNode().put("TableName", EVENTS);
    ObjectNode plain = WireJson.MAPPER.createObjectNode();
    request.set("Key", Typed.item(plain.put("user_id", key.userId()).put("id", key.id())));
    dynamoDb.call("DeleteItem", request);
  }
}
