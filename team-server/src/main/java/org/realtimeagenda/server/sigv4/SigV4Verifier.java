package org.realtimeagenda.server.sigv4;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks AWS Signature Version 4 in a request's Authorization header.
 *
 * <p>The canonical request is rebuilt from the headers that the signer names, so that whatever
 * signs rightly is let in: the AWS SDKs, curl, Amplify.
 */
public final class SigV4Verifier {

  /** How far the signer's clock may be off, each way. */
  static final Duration WINDOW = Duration.ofMinutes(5);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Function<String, Optional<String>> secrets;
  private final String region;
  private final Clock clock;

  /**
   * @param secrets the secret access key of an access key id
   */
  public SigV4Verifier(Function<String, Optional<String>> secrets, String region, Clock clock) {
    this.secrets = secrets;
    this.region = region;
    this.clock = clock;
  }

  /**
   * Checks who signed {@code request}, for {@code service}, and that it is as it was signed.
   *
   * @param service as in the credential scope: {@code lambda}, {@code appsync}
   */
  public Verdict verify(SignedRequest request, String service) {
    String header = request.header("authorization").orElse("");
    if (header.isEmpty()) {
      return new Verdict.Refused("The request is not signed.");
    }
    return Authorization.parse(header)
        .map(authorization -> verify(request, service, authorization))
        .orElse(new Verdict.Refused("The Authorization header is not one of AWS SigV4."));
  }

  private Verdict verify(SignedRequest request, String service, Authorization authorization) {
    List<String> signed = authorization.signedHeaders();
    String date = request.header("x-amz-date").orElse("");
    if (!signed.contains("host") || !signed.contains("x-amz-date")) {
      return new Verdict.Refused("The headers host and x-amz-date must be signed.");
    }
    if (!authorization.service().equals(service) || !authorization.region().equals(region)) {
      return new Verdict.Refused(
          "Signed for " + authorization.scope() + ", not for " + region + "/" + service + ".");
    }
    if (!isNow(date) || !date.startsWith(authorization.date())) {
      return new Verdict.Refused("The signature's date is not now. Is the clock right?");
    }
    String payloadHash =
        request.header("x-amz-content-sha256").orElse(Hashes.sha256Hex(request.body()));
    if (!payloadHash.equals(Hashes.sha256Hex(request.body()))) {
      return new Verdict.Refused("The body is not the one that was signed.");
    }
    Optional<String> secret = secrets.apply(authorization.accessKeyId());
    if (secret.isEmpty()) {
      return new Verdict.Refused("The access key id is not known here.");
    }
    String expected =
        signature(secret.get(), authorization, stringToSign(request, authorization, date));
    return MessageDigest.isEqual(
            expected.getBytes(UTF_8), authorization.signature().getBytes(UTF_8))
        ? new Verdict.Verified(authorization.accessKeyId())
        : new Verdict.Refused("The signature does not match the request.");
  }

  private boolean isNow(String date) {
    try {
      Instant signedAt = DATE.parse(date, Instant::from);
      return Duration.between(signedAt, clock.instant()).abs().compareTo(WINDOW) <= 0;
    } catch (DateTimeException unreadable) {
      return false;
    }
  }

  static String stringToSign(SignedRequest request, Authorization authorization, String date) {
    String canonical = CanonicalRequest.of(request, authorization.signedHeaders());
    return String.join(
        "\n",
        Authorization.ALGORITHM,
        date,
        authorization.scope(),
        Hashes.sha256Hex(canonical.getBytes(UTF_8)));
  }

  static String signature(String secret, Authorization authorization, String stringToSign) {
    byte[] key = ("AWS4" + secret).getBytes(UTF_8);
    for (String part : authorization.scope().split("/", -1)) {
      key = Hashes.hmac(key, part);
    }
    return Hashes.HEX.formatHex(Hashes.hmac(key, stringToSign));
  }
}
