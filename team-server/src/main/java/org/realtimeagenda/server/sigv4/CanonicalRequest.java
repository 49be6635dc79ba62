package org.realtimeagenda.server.sigv4;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text that a request is signed by, as in "Create a signed AWS API request" of the IAM user
 * guide, for services other than S3: the path is normalised and encoded once more.
 */
final class CanonicalRequest {
  private CanonicalRequest() {}

  /**
   * The canonical form of {@code request}.
   *
   * @param signedHeaders lower-case names, in the order the signer gave
   */
  static String of(SignedRequest request, List<String> signedHeaders) {
    String headers =
        signedHeaders.stream()
            .map(name -> name + ":" + value(request, name) + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        request.method(),
        path(request.path()),
        query(request.query()),
        headers,
        String.join(";", signedHeaders),
        Hashes.sha256Hex(request.body()));
  }

  private static String value(SignedRequest request, String name) {
    return request.headers().getOrDefault(name, List.of()).stream()
        .map(value -> value.strip().replaceAll("\\s+", " "))
        .collect(Collectors.joining(","));
  }

  private static String path(String raw) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : raw.split("/", -1)) {
      switch (segment) {
        case "", "." -> {}
        case ".." -> segments.pollLast();
        default -> segments.addLast(encode(segment));
      }
    }
    String path = "/" + String.join("/", segments);
    return raw.endsWith("/") && !segments.isEmpty() ? path + "/" : path;
  }

  private static String query(String raw) {
    if (raw.isEmpty()) {
      return "";
    }
    return Arrays.stream(raw.split("&", -1))
        .filter(parameter -> !parameter.isEmpty())
        .map(CanonicalRequest::parameter)
        .sorted()
        .map(parameter -> parameter.replace('\n', '='))
        .collect(Collectors.joining("&"));
  }

  /** Name and value are parted by what sorts before every character of a name. */
  private static String parameter(String raw) {
    String[] parts = raw.split("=", 2);
    return encode(decode(parts[0])) + "\n" + (parts.length > 1 ? encode(decode(parts[1])) : "");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** RFC 3986: all but the unreserved characters. */
  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xff);
      if (isUnreserved(character)) {
        encoded.append(character);
      } else {
        encoded.append('%').append(Hashes.HEX_UPPER.toHexDigits(octet));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "-_.~".indexOf(character) >= 0;
  }
}
