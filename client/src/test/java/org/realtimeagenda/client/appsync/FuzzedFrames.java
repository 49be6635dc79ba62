package org.realtimeagenda.client.appsync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import okio.ByteString;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Frames as no backend should send them: random, but the same again for the same seed. */
final class FuzzedFrames {

  private static final List<String> TYPES =
      List.of("connection_ack", "ka", "start_ack", "data", "complete", "error", "connection_error");
  private static final List<String> WORDS =
      List.of("", "ID", "data", "onChange", "Écho 𝄞 例", "UnauthorizedException", "LimitExceeded");
  private static final List<Integer> CODES = List.of(0, 400, 401, 403, 429, 500, -1);

  private final Random random;

  FuzzedFrames(long seed) {
    random = new Random(seed);
  }

  /**
   * The next one.
   *
   * @param push a sound push of the number that comes next, which is made unsound
   */
  ByteString next(String push) {
    return switch (random.nextInt(10)) {
      case 0 -> text(value(4).toString());
      case 1 -> text(frame(TYPES.get(random.nextInt(TYPES.size()))).toString());
      case 2 -> text(frame("type-" + random.nextInt(100)).toString());
      case 3 -> text(push.substring(0, random.nextInt(push.length())));
      case 4 -> truncated(push);
      case 5 -> text(errors(true).toString());
      case 6 -> text(errors(false).toString());
      case 7, 8 -> text(wrongType(push));
      default -> random.nextInt(15) == 0 ? large() : text("[".repeat(1 + random.nextInt(5_000)));
    };
  }

  private static ByteString text(String text) {
    return ByteString.encodeUtf8(text);
  }

  /** Cut within a character where there is one of several bytes. */
  private static ByteString truncated(String push) {
    byte[] bytes = push.getBytes(UTF_8);
    int cut = bytes.length / 2;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        cut = i + 1;
      }
    }
    return ByteString.of(Arrays.copyOf(bytes, cut));
  }

  private ByteString large() {
    ObjectNode frame = frame("data");
    frame.put("payload", "x".repeat(5_000_000));
    return text(frame.toString());
  }

  private ObjectNode frame(String type) {
    ObjectNode frame = WireJson.MAPPER.createObjectNode().put("type", type);
    if (random.nextBoolean()) {
      frame.put("id", "ID");
    }
    if (random.nextInt(4) > 0) {
      frame.set("payload", value(4));
    }
    return frame;
  }

  private ObjectNode errors(boolean array) {
    ObjectNode error = WireJson.MAPPER.createObjectNode();
    error.put("errorType", WORDS.get(random.nextInt(WORDS.size())));
    error.put("errorCode", CODES.get(random.nextInt(CODES.size())));
    error.set("message", value(1));
    ObjectNode frame = WireJson.MAPPER.createObjectNode();
    frame.put("type", random.nextInt(4) == 0 ? "connection_error" : "error");
    if (random.nextBoolean()) {
      frame.put("id", "ID");
    }
    ObjectNode payload = frame.putObject("payload");
    if (array) {
      payload.putArray("errors").add(error);
    } else {
      payload.set("errors", error);
    }
    return frame;
  }

  /** One member of the change, or of its event, is of a type that it can't be of. */
  private String wrongType(String push) {
    ObjectNode frame = WireJson.object(push.getBytes(UTF_8));
    ObjectNode change = (ObjectNode) frame.path("payload").path("data").path("onChange");
    ObjectNode event = (ObjectNode) change.path("event");
    ArrayNode array = WireJson.MAPPER.createArrayNode().add(value(1));
    JsonNode wrong = random.nextBoolean() ? array : WireJson.MAPPER.createObjectNode();
    switch (random.nextInt(6)) {
      case 0 -> change.set("seq", wrong);
      case 1 -> change.put("seq", "not a number");
      case 2 -> change.set("op", wrong);
      case 3 -> change.put("op", "explode");
      case 4 -> change.remove(random.nextBoolean() ? "user_id" : "seq");
      default -> event.set(random.nextBoolean() ? "name" : "dt_start", wrong);
    }
    return frame.toString();
  }

  private JsonNode value(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> WireJson.MAPPER.getNodeFactory().numberNode(random.nextLong());
      case 1 -> WireJson.MAPPER.getNodeFactory().numberNode(random.nextGaussian());
      case 2 -> WireJson.MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
      case 3 -> WireJson.MAPPER.getNodeFactory().nullNode();
      case 4 ->
          WireJson.MAPPER.getNodeFactory().stringNode(WORDS.get(random.nextInt(WORDS.size())));
      case 5 -> {
        ArrayNode array = WireJson.MAPPER.createArrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          array.add(value(depth - 1));
        }
        yield array;
      }
      default -> {
        ObjectNode object = WireJson.MAPPER.createObjectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          object.set(WORDS.get(random.nextInt(WORDS.size())), value(depth - 1));
        }
        yield object;
      }
    };
  }
}
