package org.realtimeagenda.backend.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.backend.relay.ChangePublisher;
import org.realtimeagenda.backend.relay.DeadLetters;
import org.realtimeagenda.backend.relay.InMemoryChangeLog;
import org.realtimeagenda.backend.relay.Relay;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.WireJson;

class RelayFunctionTest {

  private static final Map<String, AttributeValue> OLD_ROW =
      Map.of(
          "user_id", number("1"),
          "id", number("5"),
          "name", new AttributeValue("Design review"),
          "location", new AttributeValue("Room 2"),
          "dt_start", new AttributeValue("2024-02-01T10:00:00"),
          "dt_end", new AttributeValue("2024-02-01T11:00:00"));

  private final InMemoryChangeLog log = new InMemoryChangeLog();
  private final List<LoggedChange> published = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();

  @Test
  void numbersARowOfSixAttributes() {
    assertTrue(handle(published::add, OLD_ROW).getBatchItemFailures().isEmpty());
    LoggedChange change = published.getFirst();
    assertEquals(new EventKey(1, 5), change.key());
    assertEquals(Instant.parse("2026-11-22T10:00:00Z"), change.at());
    assertEquals(
        "{\"user_id\":1,\"id\":5,\"name\":\"Design review\",\"location\":\"Room 2\","
            + "\"dt_start\":\"2024-02-01T10:00:00\",\"dt_end\":\"2024-02-01T11:00:00\"}",
        WireJson.write(Objects.requireNonNull(change.event())).toString());
  }

  @Test
  void readsEveryTypeOfAttribute() {
    handle(
        published::add,
        with(
            Map.of(
                "reminders", new AttributeValue().withL(number("10"), number("6E+1")),
                "categories", new AttributeValue().withSS("work"),
                "deleted", new AttributeValue().withBOOL(true),
                "tz", new AttributeValue().withNULL(true),
                "expires_at", number("1795341491"))));
    var event = Objects.requireNonNull(published.getFirst().event());
    assertEquals(List.of(10, 60), event.reminders());
    assertEquals(List.of("work"), event.categories());
    assertEquals(1795341491L, event.expiresAt());
    assertEquals(Change.Op.DELETE, published.getFirst().op());
  }

  @Test
  void passesOverAttributesOfOtherTools() {
    handle(published::add, with(Map.of("attendees", new AttributeValue().withM(Map.of()))));
    assertEquals(Change.Op.PUT, published.getFirst().op());
  }

  @Test
  void setsAsideARowOfAnotherType() {
    handle(published::add, with(Map.of("name", number("7"))));
    assertEquals(List.of("name: not a text"), reasons);
  }

  @Test
  void setsAsideAKeyThatIsNoWholeNumber() {
    handle(published::add, with(Map.of("id", number("5.5"))));
    assertEquals(List.of("id: not a whole number of 32 bits"), reasons);
  }

  @Test
  void answersTheSequenceNumberOfTheFirstFailure() {
    DeadLetters outOfReach =
        (_, _) -> {
          throw new IOException("out of reach");
        };
    StreamsEventResponse response =
        function(published::add, outOfReach)
            .handleRequest(event(with(Map.of("name", number("7")))), null);
    assertEquals(
        List.of("100"),
        response.getBatchItemFailures().stream()
            .map(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
            .toList());
  }

  private StreamsEventResponse handle(
      ChangePublisher publisher, Map<String, AttributeValue> newImage) {
    return function(publisher, (_, reason) -> reasons.add(reason))
        .handleRequest(event(newImage), null);
  }

  private RelayFunction function(ChangePublisher publisher, DeadLetters deadLetters) {
    return new RelayFunction(new Relay(log, publisher, deadLetters, Clock.systemUTC()));
  }

  private static DynamodbEvent event(Map<String, AttributeValue> newImage) {
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setEventID("e1");
    record.setDynamodb(
        new StreamRecord()
            .withSequenceNumber("100")
            .withApproximateCreationDateTime(Date.from(Instant.parse("2026-11-22T10:00:00Z")))
            .withNewImage(newImage));
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(List.of(record));
    return event;
  }

  private static Map<String, AttributeValue> with(Map<String, AttributeValue> more) {
    Map<String, AttributeValue> row = new HashMap<>(OLD_ROW);
    row.putAll(more);
    return row;
  }

  private static AttributeValue number(String number) {
    return new AttributeValue().withN(number);
  }
}
