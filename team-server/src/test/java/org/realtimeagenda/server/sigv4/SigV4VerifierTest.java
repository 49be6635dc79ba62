package org.realtimeagenda.server.sigv4;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.server.SdkSigner;

class SigV4VerifierTest {

  private static final URI URL = URI.create("http://127.0.0.1:8090/put-event");
  private static final String BODY = "{\"dry_run\":true}";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
  private static final SdkSigner ALICE = new SdkSigner("TEAMALICE", "secret", "lambda", CLOCK);

  private final SigV4Verifier verifier =
      new SigV4Verifier(
          id -> id.equals("TEAMALICE") ? Optional.of("secret") : Optional.empty(),
          "us-east-1",
          CLOCK);

  @Test
  void letsInWhatTheAwsSdkSigned() {
    assertEquals(new Verdict.Verified("TEAMALICE"), verify(headers(ALICE), BODY));
  }

  @Test
  void refusesAWrongSecret() {
    assertRefused(verify(headers(ALICE.withSecret("guess")), BODY));
  }

  @Test
  void refusesAnUnknownKey() {
    assertRefused(verify(headers(new SdkSigner("TEAMMALLORY", "secret", "lambda", CLOCK)), BODY));
  }

  @Test
  void refusesAChangedBody() {
    assertRefused(verify(headers(ALICE), "{\"dry_run\":false}"));
  }

  @Test
  void refusesAChangedBodyWithItsOwnHash() {
    Map<String, List<String>> headers = headers(ALICE);
    String other = "{\"dry_run\":false}";
    headers.put("x-amz-content-sha256", List.of(Hashes.sha256Hex(other.getBytes(UTF_8))));
    assertRefused(verify(headers, other));
  }

  @Test
  void refusesAnUnsignedPayload() {
    Map<String, List<String>> headers = headers(ALICE);
    headers.put("x-amz-content-sha256", List.of("UNSIGNED-PAYLOAD"));
    assertRefused(verify(headers, BODY));
  }

  @Test
  void refusesAnotherService() {
    assertRefused(verify(headers(ALICE.forService("appsync")), BODY));
  }

  @Test
  void refusesAnotherPath() {
    assertRefused(
        verifier.verify(
            new SignedRequest("POST", "/graphql", "", headers(ALICE), BODY.getBytes(UTF_8)),
            "lambda"));
  }

  @Test
  void refusesAnotherHost() {
    Map<String, List<String>> headers = headers(ALICE);
    headers.put("Host", List.of("127.0.0.1:8091"));
    assertRefused(verify(headers, BODY));
  }

  @Test
  void takesAClockThatIsFiveMinutesOffEachWay() {
    for (Duration off : List.of(Duration.ofMinutes(5), Duration.ofMinutes(-5))) {
      assertEquals(
          new Verdict.Verified("TEAMALICE"),
          verify(headers(ALICE.at(Clock.offset(CLOCK, off))), BODY));
    }
  }

  @Test
  void refusesADateThatIsMoreThanFiveMinutesOffEachWay() {
    for (Duration off : List.of(Duration.ofSeconds(301), Duration.ofSeconds(-301))) {
      assertRefused(verify(headers(ALICE.at(Clock.offset(CLOCK, off))), BODY));
    }
  }

  @Test
  void refusesACredentialOfAnotherDay() {
    Map<String, List<String>> headers = headers(ALICE);
    replaceInAuthorization(headers, "/20261123/", "/20261122/");
    assertRefused(verify(headers, BODY));
  }

  @Test
  void refusesADateThatIsNotSigned() {
    Map<String, List<String>> headers = headers(ALICE);
    replaceInAuthorization(headers, ";x-amz-date", "");
    assertRefused(verify(headers, BODY));
  }

  @Test
  void refusesAHostThatIsNotSigned() {
    Map<String, List<String>> headers = headers(ALICE);
    replaceInAuthorization(headers, "host;", "");
    assertRefused(verify(headers, BODY));
  }

  @Test
  void refusesWhatIsNotSignedAtAll() {
    assertRefused(verify(Map.of("Host", List.of("127.0.0.1:8090")), BODY));
  }

  @Test
  void refusesAnAuthorizationOfAnotherKind() {
    for (String other :
        List.of("Basic YTpi", "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 Credential=a/b, X=1")) {
      assertRefused(verify(Map.of("Authorization", List.of(other)), BODY));
    }
  }

  private Verdict verify(Map<String, List<String>> headers, String body) {
    return verifier.verify(
        new SignedRequest("POST", "/put-event", "", headers, body.getBytes(UTF_8)), "lambda");
  }

  private static Map<String, List<String>> headers(SdkSigner signer) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(signer.post(URL, BODY));
    return headers;
  }

  private static void replaceInAuthorization(
      Map<String, List<String>> headers, String old, String replacement) {
    String authorization = headers.getOrDefault("Authorization", List.of()).getFirst();
    String changed = authorization.replace(old, replacement);
    if (changed.equals(authorization)) {
      throw new AssertionError("nothing to replace in " + authorization);
    }
    headers.put("Authorization", List.of(changed));
  }

  private static void assertRefused(Verdict verdict) {
    assertInstanceOf(Verdict.Refused.class, verdict);
  }
}
