package org.realtimeagenda.server.sigv4;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as its signer saw it. Its text form hides the keys and signatures.
 *
 * @param path as on the request line, encoded, without the query
 * @param query as on the request line, encoded, without the question mark; empty if there is none
 * @param headers by name in any case; each with its values in their order
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record SignedRequest(
    String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

  public SignedRequest {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = copy;
  }

  /** The header's first value. */
  Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Without the query, too: it may be a signed one. */
  @Override
  public String toString() {
    return "SignedRequest[" + method + " " + path + "]";
  }
}
