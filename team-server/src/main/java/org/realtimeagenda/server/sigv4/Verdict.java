package org.realtimeagenda.server.sigv4;

/** What a check of a signature came to. */
public sealed interface Verdict {

  /** Signed by the holder of this key, as it came, just now. */
  record Verified(String accessKeyId) implements Verdict {}

  /**
   * Nothing may be done for this request.
   *
   * @param reason in words for whoever signed it; holds no secret
   */
  record Refused(String reason) implements Verdict {}
}
