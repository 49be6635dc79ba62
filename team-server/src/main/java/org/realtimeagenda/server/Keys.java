package org.realtimeagenda.server;

import java.security.SecureRandom;
import java.util.Locale;

/** Makes keys that look like AWS's and can be nobody's there. */
final class Keys {

  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String MIXED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final SecureRandom random = new SecureRandom();

  String accessKeyId() {
    return "TEAM" + text(UPPER, 16);
  }

  String secretAccessKey() {
    return text(MIXED, 40);
  }

  String apiKey() {
    return "da2-" + text(UPPER, 26).toLowerCase(Locale.ROOT);
  }

  private String text(String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
