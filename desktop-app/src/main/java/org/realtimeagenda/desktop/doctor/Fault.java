package org.realtimeagenda.desktop.doctor;

import java.util.EnumSet;
import java.util.Locale;
import org.realtimeagenda.desktop.doctor.Step.Outcome;

/** What can be wrong. The bundle has a sentence for each, and one that says what to do. */
public enum Fault {
  CONNECTION_FILE_MISSING(Kind.UNUSABLE),
  CONNECTION_FILE_UNUSABLE(Kind.UNUSABLE),
  CONNECTION_FILE_OPEN(Kind.REFUSED),

  NO_CREDENTIALS(Kind.REFUSED),
  SIGN_IN_EXPIRED(Kind.REFUSED),
  CREDENTIALS_OUT_OF_REACH(Kind.OUT_OF_REACH),

  CLOCK(Kind.REFUSED),
  WRONG_REGION(Kind.REFUSED),
  UNKNOWN_KEY(Kind.REFUSED),
  WRONG_SECRET(Kind.REFUSED),
  SESSION_EXPIRED(Kind.REFUSED),
  /** AppSync has one answer for a key that has expired and for one that it never made. */
  API_KEY_NOT_ACCEPTED(Kind.REFUSED),
  API_KEY_MALFORMED(Kind.REFUSED),
  NOT_ALLOWED(Kind.REFUSED),
  NOT_A_MEMBER(Kind.REFUSED),
  OTHER_MEMBER(Kind.REFUSED),

  UNKNOWN_HOST(Kind.OUT_OF_REACH),
  NOBODY_LISTENS(Kind.OUT_OF_REACH),
  NO_ANSWER(Kind.OUT_OF_REACH),
  CERTIFICATE(Kind.OUT_OF_REACH),
  CONNECTION_LOST(Kind.OUT_OF_REACH),
  PROXY_SIGN_IN(Kind.OUT_OF_REACH),
  WEB_PAGE(Kind.OUT_OF_REACH),
  NOT_FOUND(Kind.REFUSED),
  ODD_ANSWER(Kind.REFUSED),
  BACKEND_TROUBLE(Kind.OUT_OF_REACH),

  UPGRADE_BLOCKED(Kind.OUT_OF_REACH),
  REALTIME_REFUSED(Kind.REFUSED),
  NO_CONNECTION_ACK(Kind.OUT_OF_REACH),
  NO_START_ACK(Kind.OUT_OF_REACH),

  STORE_DAMAGED(Kind.REFUSED),
  /** No team has its events. */
  LOCAL_STORE_DAMAGED(Kind.REFUSED),
  STORE_NEWER(Kind.REFUSED),
  STORE_UNREADABLE(Kind.REFUSED),
  CHANGES_REFUSED(Kind.REFUSED);

  /** What it takes to get on. */
  public enum Kind {
    /** Something has to change. */
    REFUSED,
    /** There is no connection file that can be used. */
    UNUSABLE,
    /** Trying again later may help. */
    OUT_OF_REACH
  }

  private final Kind kind;

  Fault(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** For scripts: {@code wrong_secret}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether every request meets it that the same key signs, or carries. */
  boolean followsTheCredentials() {
    return EnumSet.of(
            CLOCK,
            WRONG_REGION,
            NO_CREDENTIALS,
            UNKNOWN_KEY,
            WRONG_SECRET,
            SESSION_EXPIRED,
            API_KEY_NOT_ACCEPTED,
            API_KEY_MALFORMED)
        .contains(this);
  }

  /** Whether everything at the same address meets it. */
  boolean followsTheAddress() {
    return EnumSet.of(UNKNOWN_HOST, NOBODY_LISTENS, NO_ANSWER, CERTIFICATE).contains(this);
  }

  /** Its sentences, with {@code values} in the places of their {@code %s}. */
  Outcome.Broken with(Object... values) {
    return new Outcome.Broken(
        this, Messages.text("fault." + code(), values), Messages.text("advice." + code(), values));
  }
}
