package org.realtimeagenda.backend.aws.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.putevent.EventTable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.Change;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** A row's part of a transaction: names the attributes that change and leaves the others alone. */
final class RowWrites {

  private static final String IS_ABSENT = "attribute_not_exists(user_id)";
  private static final String IS_UNREVISED =
      "attribute_exists(user_id) AND (attribute_not_exists(#revision) OR #revision = :empty"
          + " OR attribute_type(#revision, :null))";
  private static final String HAS_REVISION = "#revision = :base";

  private RowWrites() {}

  static TransactWriteItem of(String table, EventTable.Write write) {
    return switch (write.condition()) {
      case Change.Base.Absent() -> put(table, write);
      case Change.Base.Unrevised() ->
          update(
              table,
              write,
              IS_UNREVISED,
              Map.of(":empty", Rows.value(""), ":null", Rows.value("NULL")));
      case Change.Base.Revision(String revision) ->
          update(table, write, HAS_REVISION, Map.of(":base", Rows.value(revision)));
    };
  }

  private static TransactWriteItem put(String table, EventTable.Write write) {
    Map<String, AttributeValue> item = new HashMap<>(Rows.key(write.key()));
    write
        .values()
        .forEach(
            (attribute, value) -> {
              if (value != null) {
                item.put(attribute.wireName(), Rows.value(value));
              }
            });
    Put put = Put.builder().tableName(table).item(item).conditionExpression(IS_ABSENT).build();
    return TransactWriteItem.builder().put(put).build();
  }

  /** By placeholders throughout, since many of our names are DynamoDB's reserved words. */
  private static TransactWriteItem update(
      String table,
      EventTable.Write write,
      String condition,
      Map<String, AttributeValue> conditionValues) {
    Map<String, String> names = new HashMap<>(Map.of("#revision", Attribute.REVISION.wireName()));
    Map<String, AttributeValue> values = new HashMap<>(conditionValues);
    List<String> set = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    for (Map.Entry<Attribute, @Nullable Object> change : write.values().entrySet()) {
      String name = change.getKey().wireName();
      Object value = change.getValue();
      names.put("#" + name, name);
      if (value == null) {
        removed.add("#" + name);
      } else {
        set.add("#" + name + " = :" + name);
        values.put(":" + name, Rows.value(value));
      }
    }
    Update update =
        Update.builder()
            .tableName(table)
            .key(Rows.key(write.key()))
            .updateExpression(clause("SET ", set) + clause(" REMOVE ", removed))
            .conditionExpression(condition)
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private static String clause(String keyword, List<String> parts) {
    return parts.isEmpty() ? "" : keyword + String.join(", ", parts);
  }
}
