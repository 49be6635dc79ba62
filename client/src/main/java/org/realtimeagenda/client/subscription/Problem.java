package org.realtimeagenda.client.subscription;

import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.icalendar.Mistake;

/**
 * Why a calendar couldn't be fetched. Has nothing of its address, which may be a secret.
 *
 * @param status what the server answered; 0 where that doesn't matter
 * @param mistake of a {@link Kind#BROKEN} file; else null
 */
public record Problem(Kind kind, int status, @Nullable Mistake mistake) {

  /** What can be wrong. */
  public enum Kind {
    /** Neither an address nor a file that is there. */
    NO_SOURCE,
    /** An address, or where it leads to, is plain http: and not on this computer. */
    NOT_SAFE,
    /** It is subscribed to already. */
    ALREADY,
    /** The server can't be reached. */
    OUT_OF_REACH,
    /** The server took too long. */
    TOO_SLOW,
    /** The answer ended early. */
    CUT_OFF,
    /** The server has too much to do: 429 or 503. */
    BUSY,
    /** The server wants a sign-in: 401 or 403. */
    SIGN_IN,
    /** There is nothing at this address: 404 or 410. */
    GONE,
    /** Another answer than a calendar, which {@code status} tells. */
    ANSWER,
    /** The address leads on and on. */
    REDIRECTS,
    /** Larger than {@link Download#LARGEST}. */
    TOO_LARGE,
    /** The file isn't one that can be read; {@code mistake} says where. */
    BROKEN,
    /** The file isn't there. */
    NO_FILE,
    /** The file can't be read. */
    UNREADABLE,
    /** This computer's disk doesn't take it. */
    NOT_KEPT
  }

  static Problem of(Kind kind) {
    return new Problem(kind, 0, null);
  }

  static Problem of(Mistake mistake) {
    return new Problem(Kind.BROKEN, 0, mistake);
  }

  static Problem answered(int status) {
    Kind kind =
        switch (status) {
          case 401, 403 -> Kind.SIGN_IN;
          case 404, 410 -> Kind.GONE;
          case 429, 503 -> Kind.BUSY;
          default -> Kind.ANSWER;
        };
    return new Problem(kind, status, null);
  }

  /** Whether it lies in the network, and so may be over at any moment. */
  boolean passes() {
    return kind == Kind.OUT_OF_REACH || kind == Kind.TOO_SLOW || kind == Kind.CUT_OFF;
  }
}
