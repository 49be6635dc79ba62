package org.realtimeagenda.backend.aws;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.backend.aws.dynamodb.Rows;
import org.realtimeagenda.backend.relay.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Lambda hands over from a DynamoDB stream, in DynamoDB's JSON. */
final class StreamEvents {

  /** Takes names of 64 KB, which DynamoDB allows other tools. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNameLength(70_000).build())
                  .build())
          .build();

  private StreamEvents() {}

  /** The records of a batch, in order. */
  static List<StreamRecord> parse(InputStream event) {
    return MAPPER.readTree(event).path("Records").valueStream().map(StreamEvents::record).toList();
  }

  private static StreamRecord record(JsonNode record) {
    JsonNode change = record.path("dynamodb");
    return new StreamRecord(
        record.path("eventID").asString(),
        change.path("SequenceNumber").asString(),
        image(change.path("OldImage")),
        image(change.path("NewImage")),
        instant(change.path("ApproximateCreationDateTime").decimalValue()));
  }

  /** Seconds since 1970, with a fraction where there is one. */
  private static Instant instant(BigDecimal seconds) {
    return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
  }

  private static @Nullable Image image(JsonNode item) {
    if (!item.isObject()) {
      return null;
    }
    Map<String, AttributeValue> values = new HashMap<>();
    item.forEachEntry(
        (name, value) -> {
          if (Rows.OURS.contains(name)) {
            values.put(name, value(value));
          }
        });
    return Rows.image(values);
  }

  /** One of {@code {"S":"text"}, {"N":"1"}} and so on. */
  private static AttributeValue value(JsonNode typed) {
    Map.Entry<String, JsonNode> entry = typed.properties().iterator().next();
    JsonNode value = entry.getValue();
    return switch (entry.getKey()) {
      case "S" -> AttributeValue.fromS(value.asString());
      case "N" -> AttributeValue.fromN(value.asString());
      case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
      case "NULL" -> AttributeValue.fromNul(true);
      case "L" -> AttributeValue.fromL(value.valueStream().map(StreamEvents::value).toList());
      case "SS" -> AttributeValue.fromSs(texts(value).toList());
      case "NS" -> AttributeValue.fromNs(texts(value).toList());
      default -> AttributeValue.fromM(Map.of()); // a map or bytes, which no attribute is
    };
  }

  private static Stream<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString);
  }
}
