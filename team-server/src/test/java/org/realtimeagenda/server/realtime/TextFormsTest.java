package org.realtimeagenda.server.realtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.server.sigv4.SignedRequest;

/** What a log would say of what holds a key. */
class TextFormsTest {

  private static final String HEADER = "{\"x-api-key\":\"da2-secret\"}";

  @Test
  void ofAStartHideTheKey() {
    ClientFrame frame =
        ClientFrame.parse(
            "{\"type\":\"start\",\"id\":\"1\",\"payload\":{\"data\":\"{}\",\"extensions\":"
                + "{\"authorization\":"
                + HEADER
                + "}}}");
    assertInstanceOf(ClientFrame.Start.class, frame);
    assertFalse(frame.toString().contains("da2-secret"));
  }

  @Test
  void ofAHandshakeHideTheKey() {
    String encoded = Base64.getUrlEncoder().encodeToString(HEADER.getBytes(UTF_8));
    Handshake handshake = Handshake.parse("header=" + encoded, Handshake.PROTOCOL);
    assertInstanceOf(Handshake.Offered.class, handshake);
    assertFalse(handshake.toString().contains("da2-secret"));
  }

  @Test
  void ofARequestHideTheKey() {
    SignedRequest request =
        new SignedRequest(
            "POST", "/graphql", "", Map.of("x-api-key", List.of("da2-secret")), new byte[0]);
    assertFalse(request.toString().contains("da2-secret"));
  }
}
