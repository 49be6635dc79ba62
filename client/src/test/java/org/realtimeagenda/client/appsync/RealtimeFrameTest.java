package org.realtimeagenda.client.appsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RealtimeFrameTest {

  private static final String UNAUTHORIZED =
      "{\"errorType\":\"UnauthorizedException\","
          + "\"message\":\"You are not authorized to make this call.\",\"errorCode\":401}";

  private static final String CHANGE =
      "{\"id\":\"a\",\"type\":\"data\",\"payload\":{\"data\":{\"onChange\":{\"seq\":1}}}}";

  @Test
  void readsTheTimeoutOfAnAck() {
    assertEquals(
        new RealtimeFrame.ConnectionAck(Duration.ofMillis(1500)),
        RealtimeFrame.parse(
            "{\"type\":\"connection_ack\",\"payload\":{\"connectionTimeoutMs\":1500}}"));
  }

  @Test
  void takesFiveMinutesWhereAnAckNamesNoUsableTimeout() {
    for (String payload : List.of("{}", "null", "{\"connectionTimeoutMs\":0}", "[]")) {
      assertEquals(
          new RealtimeFrame.ConnectionAck(Duration.ofMinutes(5)),
          RealtimeFrame.parse("{\"type\":\"connection_ack\",\"payload\":" + payload + "}"));
    }
  }

  @Test
  void readsWhatBelongsToAnOperation() {
    assertEquals(new RealtimeFrame.KeepAlive(), RealtimeFrame.parse("{\"type\":\"ka\"}"));
    assertEquals(
        new RealtimeFrame.StartAck("a"),
        RealtimeFrame.parse("{\"type\":\"start_ack\",\"id\":\"a\"}"));
    assertEquals(
        new RealtimeFrame.Complete("a"),
        RealtimeFrame.parse("{\"type\":\"complete\",\"id\":\"a\"}"));
    assertEquals(
        new RealtimeFrame.Data("a", Map.of("data", Map.of("onChange", Map.of("seq", 1)))),
        RealtimeFrame.parse(CHANGE));
  }

  @Test
  void readsErrorsAsAnArrayAsAnObjectAndAlone() {
    RealtimeError expected =
        new RealtimeError(
            "UnauthorizedException", "You are not authorized to make this call.", 401);
    for (String payload :
        List.of(
            "{\"errors\":[" + UNAUTHORIZED + "]}",
            "{\"errors\":" + UNAUTHORIZED + "}",
            UNAUTHORIZED)) {
      assertEquals(
          new RealtimeFrame.ConnectionError(List.of(expected)),
          RealtimeFrame.parse("{\"type\":\"connection_error\",\"payload\":" + payload + "}"));
    }
  }

  @Test
  void keepsAnErrorWithoutAnId() {
    RealtimeFrame frame =
        RealtimeFrame.parse(
            "{\"type\":\"error\",\"payload\":{\"errors\":{\"errorType\":\"LimitExceededError\"}}}");
    assertNull(assertInstanceOf(RealtimeFrame.Failure.class, frame).id());
  }

  @Test
  void knowsWhichErrorsAreFinal() {
    assertEquals(400, new RealtimeError(null, "NoProtocolError", 400).refusal());
    assertEquals(400, new RealtimeError("BadRequestException", null, null).refusal());
    assertEquals(401, new RealtimeError("UnauthorizedException", null, null).refusal());
    assertEquals(403, new RealtimeError("x", null, 403).refusal());
    assertNull(new RealtimeError("LimitExceededError", "Rate limit exceeded", null).refusal());
    assertNull(new RealtimeError("MaxSubscriptionsReachedError", null, 429).refusal());
  }

  @Test
  void saysWhyAFrameCantBeRead() {
    for (String text :
        List.of(
            "",
            "null",
            "[]",
            "{}",
            "{\"type\":7}",
            "{\"type\":\"pong\"}",
            "{\"type\":\"data\",\"payload\":{}}",
            "{\"type\":\"data\",\"id\":\"a\"}",
            "[".repeat(100_000))) {
      assertInstanceOf(RealtimeFrame.Unreadable.class, RealtimeFrame.parse(text));
    }
  }

  @Property(tries = 500)
  void answersWhateverTheTextIs(@ForAll String text) {
    assertNotNull(RealtimeFrame.parse(text));
  }

  @Property(tries = 500)
  void answersWhateverCharacterOfAFrameIsWrong(
      @ForAll char wrong, @ForAll @IntRange(max = 70) int where) {
    int at = Math.min(where, CHANGE.length() - 1);
    assertNotNull(RealtimeFrame.parse(CHANGE.substring(0, at) + wrong + CHANGE.substring(at + 1)));
  }
}
