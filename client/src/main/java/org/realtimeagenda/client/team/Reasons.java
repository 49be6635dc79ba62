package org.realtimeagenda.client.team;

/** Reasons that a backend gives, as far as they are for people. */
public final class Reasons {
  private Reasons() {}

  /**
   * The first line. For a wrong signature AWS goes on with the request as it should have been
   * signed, session token included ("Troubleshooting SigV4 errors" of the IAM user guide), and that
   * is nothing to show or to log.
   */
  public static String firstLine(String reason) {
    return reason.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
  }
}
