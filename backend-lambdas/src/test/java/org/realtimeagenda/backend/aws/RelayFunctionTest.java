package org.realtimeagenda.backend.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  private static final String OLD_ROW =
      """
      "user_id":{"N":"1"},"id":{"N":"5"},"name":{"S":"Design review"},"location":{"S":"Room 2"},\
      "dt_start":{"S":"2024-02-01T10:00:00"},"dt_end":{"S":"2024-02-01T11:00:00"}\
      """;

  private final InMemoryChangeLog log = new InMemoryChangeLog();
  private final List<LoggedChange> published = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final List<Long> unpublished = new ArrayList<>();

  @Test
  void numbersARowOfSixAttributes() {
    assertEquals("{\"batchItemFailures\":[]}", handle(published::add, OLD_ROW));
    LoggedChange change = published.getFirst();
    assertEquals(new EventKey(1, 5), change.key());
    assertEquals(Instant.parse("2026-11-22T10:00:00.500Z"), change.at());
    assertEquals(
        "{\"user_id\":1,\"id\":5,\"name\":\"Design review\",\"location\":\"Room 2\","
            + "\"dt_start\":\"2024-02-01T10:00:00\",\"dt_end\":\"2024-02-01T11:00:00\"}",
        WireJson.write(Objects.requireNonNull(change.event())).toString());
  }

  @Test
  void readsEveryTypeOfAttribute() {
    handle(
        published::add,
        OLD_ROW
            + """
            ,"reminders":{"L":[{"N":"10"},{"N":"6E+1"}]},"categories":{"SS":["work"]},\
            "deleted":{"BOOL":true},"tz":{"NULL":true},"expires_at":{"N":"1795341491"}\
            """);
    var event = Objects.requireNonNull(published.getFirst().event());
    assertEquals(List.of(10, 60), event.reminders());
    assertEquals(List.of("work"), event.categories());
    assertEquals(1795341491L, event.expiresAt());
    assertEquals(Change.Op.DELETE, published.getFirst().op());
  }

  @Test
  void passesOverAttributesOfOtherTools() {
    handle(published::add, OLD_ROW + ",\"attendees\":{\"M\":{}},\"photo\":{\"B\":\"eA==\"}");
    assertEquals(Change.Op.PUT, published.getFirst().op());
  }

  @Test
  void passesOverWhatOtherToolsNestDeeply() {
    String deep = "{\"M\":{\"a\":".repeat(31) + "{\"S\":\"x\"}" + "}}".repeat(31);
    handle(published::add, OLD_ROW + ",\"tree\":" + deep);
    assertEquals(Change.Op.PUT, published.getFirst().op());
  }

  @Test
  void setsAsideARowOfAnotherType() {
    handle(published::add, OLD_ROW.replace("{\"S\":\"Room 2\"}", "{\"B\":\"eA==\"}"));
    assertEquals(List.of("location: not a text"), reasons);
  }

  @Test
  void setsAsideAKeyThatIsNoWholeNumber() {
    handle(published::add, OLD_ROW.replace("\"5\"", "\"5.5\""));
    assertEquals(List.of("id: not a whole number of 32 bits"), reasons);
  }

  @Test
  void answersTheSequenceNumberOfTheFirstFailure() {
    DeadLetters outOfReach =
        (_, _) -> {
          throw new IOException("out of reach");
        };
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"100\"}]}",
        handle(published::add, outOfReach, OLD_ROW.replace("{\"S\":\"Room 2\"}", "{\"N\":\"7\"}")));
  }

  @Test
  void tellsHowManyChangesWereNotPushed() {
    handle(
        _ -> {
          throw new IOException("down");
        },
        OLD_ROW);
    assertEquals(List.of(1L), unpublished);
    assertEquals(1, log.changes.size());
  }

  @Test
  void tellsNothingWhereAllWerePushed() {
    handle(published::add, OLD_ROW);
    assertTrue(unpublished.isEmpty());
  }

  private String handle(ChangePublisher publisher, String newImage) {
    return handle(publisher, (_, reason) -> reasons.add(reason), newImage);
  }

  private String handle(ChangePublisher publisher, DeadLetters deadLetters, String newImage) {
    String event =
        """
        {"Records":[{"eventID":"e1","eventName":"INSERT","dynamodb":{"SequenceNumber":"100",\
        "ApproximateCreationDateTime":1795341600.5,"NewImage":{%s}}}]}\
        """
            .formatted(newImage);
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    new RelayFunction(new Relay(log, publisher, deadLetters, Clock.systemUTC()), unpublished::add)
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), response, null);
    return response.toString(StandardCharsets.UTF_8);
  }
}
