package org.realtimeagenda.server.sigv4;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The Authorization header of SigV4, taken apart. Its text form hides the signature.
 *
 * @param date of the credential scope, {@code 20150830}
 * @param signedHeaders lower-case names
 * @param signature 64 hexadecimal digits
 */
record Authorization(
    String accessKeyId,
    String date,
    String region,
    String service,
    List<String> signedHeaders,
    String signature) {

  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  /** Empty where the header isn't of that form. */
  static Optional<Authorization> parse(String header) {
    if (!header.startsWith(ALGORITHM + " ")) {
      return Optional.empty();
    }
    Map<String, String> fields = new HashMap<>();
    for (String field : header.substring(ALGORITHM.length()).split(",", -1)) {
      String[] parts = field.strip().split("=", 2);
      if (parts.length < 2 || fields.put(parts[0], parts[1]) != null) {
        return Optional.empty();
      }
    }
    String[] credential = fields.getOrDefault("Credential", "").split("/", -1);
    String signedHeaders = fields.getOrDefault("SignedHeaders", "");
    if (credential.length != 5 || !credential[4].equals("aws4_request")) {
      return Optional.empty();
    }
    return Optional.of(
        new Authorization(
            credential[0],
            credential[1],
            credential[2],
            credential[3],
            List.of(signedHeaders.toLowerCase(Locale.ROOT).split(";", -1)),
            fields.getOrDefault("Signature", "")));
  }

  /** {@code date/region/service/aws4_request}. */
  String scope() {
    return String.join("/", date, region, service, "aws4_request");
  }

  @Override
  public String toString() {
    return "Authorization[" + accessKeyId + "/" + scope() + "]";
  }
}
