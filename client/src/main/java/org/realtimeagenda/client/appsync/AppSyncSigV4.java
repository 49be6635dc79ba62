package org.realtimeagenda.client.appsync;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Signature Version 4 over exactly the headers that AppSync's realtime protocol names; the SDK's
 * signer would add one of its own. See "Header parameter format based on AppSync API authorization
 * mode" in AppSync's and "Create a signed AWS API request" in IAM's documentation.
 */
public final class AppSyncSigV4 {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private AppSyncSigV4() {}

  /**
   * The header object for a POST of {@code body}.
   *
   * @param url with an absolute path that needs no escaping, and no query
   * @return the headers in AppSync's spelling, {@code Authorization} last
   */
  public static Map<String, String> sign(
      AwsCredentials credentials, String region, Instant at, URI url, String body) {
    String timestamp = TIMESTAMP.format(at);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("accept", "application/json, text/javascript");
    headers.put("content-encoding", "amz-1.0");
    headers.put("content-type", "application/json; charset=UTF-8");
    headers.put("host", host(url));
    headers.put("x-amz-date", timestamp);
    if (credentials instanceof AwsSessionCredentials session) {
      headers.put("X-Amz-Security-Token", session.sessionToken());
    }
    Map<String, String> signed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    signed.putAll(headers);
    String names =
        signed.keySet().stream().map(AppSyncSigV4::lowerCase).collect(Collectors.joining(";"));
    String scope = timestamp.substring(0, 8) + "/" + region + "/appsync/aws4_request";
    String toSign =
        String.join("\n", ALGORITHM, timestamp, scope, sha256(canonical(url, signed, names, body)));
    byte[] key = utf8("AWS4" + credentials.secretAccessKey());
    for (String part : scope.split("/", -1)) {
      key = hmac(key, part);
    }
    headers.put(
        "Authorization",
        ALGORITHM
            + (" Credential=" + credentials.accessKeyId() + "/" + scope)
            + (", SignedHeaders=" + names)
            + (", Signature=" + HexFormat.of().formatHex(hmac(key, toSign))));
    return headers;
  }

  /** The host as in a Host header: with its port, where that isn't the scheme's own. */
  public static String host(URI url) {
    boolean ownPort =
        url.getPort() == -1 || url.getPort() == ("https".equals(url.getScheme()) ? 443 : 80);
    return ownPort ? url.getHost() : url.getHost() + ":" + url.getPort();
  }

  private static String canonical(URI url, Map<String, String> headers, String names, String body) {
    StringBuilder lines = new StringBuilder();
    headers.forEach((name, value) -> lines.append(lowerCase(name) + ":" + value + "\n"));
    return String.join("\n", "POST", url.getPath(), "", lines, names, sha256(body));
  }

  private static String lowerCase(String header) {
    return header.toLowerCase(java.util.Locale.ROOT);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8(text)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(utf8(text));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256", missing);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
