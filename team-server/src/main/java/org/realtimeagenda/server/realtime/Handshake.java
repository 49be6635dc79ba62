package org.realtimeagenda.server.realtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.WireJson;

/**
 * How a client introduces itself while the socket opens: the header JSON in the query, or in a
 * sub-protocol of its own, as AWS's JavaScript client does since 2024.
 */
sealed interface Handshake {

  String PROTOCOL = "graphql-ws";

  /** Readable; {@code header} is still to be authorized. Its text form hides it. */
  record Offered(Map<String, String> header) implements Handshake {
    @Override
    public String toString() {
      return "Offered" + header.keySet();
    }
  }

  /** No sub-protocol. */
  record NoProtocol() implements Handshake {}

  /** None of the sub-protocols is {@link #PROTOCOL}. */
  record UnsupportedProtocol() implements Handshake {}

  /** No header JSON, or none that can be read. */
  record UnreadableHeader() implements Handshake {}

  /**
   * Reads a handshake.
   *
   * @param query of the request line, encoded; empty if there is none
   * @param protocols the values of Sec-WebSocket-Protocol, with commas between them; may be empty
   */
  static Handshake parse(String query, String protocols) {
    List<String> offered =
        Arrays.stream(protocols.split(",", -1))
            .map(String::strip)
            .filter(protocol -> !protocol.isEmpty())
            .toList();
    if (offered.isEmpty()) {
      return new NoProtocol();
    }
    if (!offered.contains(PROTOCOL)) {
      return new UnsupportedProtocol();
    }
    Optional<String> encoded =
        after("header-", offered).or(() -> after("header=", List.of(query.split("&", -1))));
    return encoded
        .flatMap(Handshake::decode)
        .<Handshake>map(Offered::new)
        .orElse(new UnreadableHeader());
  }

  private static Optional<String> after(String prefix, List<String> texts) {
    return texts.stream()
        .filter(text -> text.startsWith(prefix))
        .map(text -> text.substring(prefix.length()))
        .findFirst();
  }

  /** Takes both alphabets of base64, padded or not. */
  private static Optional<Map<String, String>> decode(String encoded) {
    try {
      String base64 =
          URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8)
              .replace('-', '+')
              .replace('_', '/')
              .replace("=", "");
      return Headers.of(WireJson.object(Base64.getDecoder().decode(base64)));
    } catch (IllegalArgumentException | InvalidAttributeException unreadable) {
      return Optional.empty();
    }
  }
}
