package org.realtimeagenda.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.realtimeagenda.server.sigv4.SigV4Verifier;
import org.realtimeagenda.server.sigv4.SignedRequest;
import org.realtimeagenda.server.sigv4.Verdict;

/** Decides who may come in, at all three doors. */
public final class Authorizer {

  private static final String API_KEY_HEADER = "x-api-key";

  private final SigV4Verifier verifier;
  private final String apiKey;
  private final Set<String> hosts;

  /**
   * @param hosts this server's names, each with its port
   */
  public Authorizer(SigV4Verifier verifier, String apiKey, Set<String> hosts) {
    this.verifier = verifier;
    this.apiKey = apiKey;
    this.hosts = Set.copyOf(hosts);
  }

  /** Who signed a request to put-event. An API key opens nothing there. */
  public Verdict putEvent(SignedRequest request) {
    return verifier.verify(request, "lambda");
  }

  /** By what right a POST to /graphql comes; empty for none. */
  public Optional<AuthMode> graphql(SignedRequest request) {
    List<String> keys = request.headers().getOrDefault(API_KEY_HEADER, List.of());
    if (!keys.isEmpty()) {
      return isApiKey(keys.getFirst()) ? Optional.of(AuthMode.API_KEY) : Optional.empty();
    }
    return switch (verifier.verify(request, "appsync")) {
      case Verdict.Verified _ -> Optional.of(AuthMode.AWS_IAM);
      case Verdict.Refused _ -> Optional.empty();
    };
  }

  /**
   * By what right a message of the realtime protocol comes, whose authorization is an object in
   * place of headers; its {@code host} must be ours.
   *
   * @param path that was signed
   * @param body that was signed
   */
  public Optional<AuthMode> realtime(Map<String, String> header, String path, String body) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    header.forEach((name, value) -> headers.put(name, List.of(value)));
    if (!hosts.contains(headers.getOrDefault("host", List.of("")).getFirst())) {
      return Optional.empty();
    }
    return graphql(new SignedRequest("POST", path, "", headers, body.getBytes(UTF_8)));
  }

  private boolean isApiKey(String key) {
    return MessageDigest.isEqual(key.getBytes(UTF_8), apiKey.getBytes(UTF_8));
  }
}
