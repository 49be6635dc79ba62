package org.realtimeagenda.client.replica;

/** A change that can't be made; nothing of it was. */
public final class CannotChangeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why it can't be made. */
  public enum Reason {
    /** The event isn't there any more. */
    GONE,
    /** The series has no such occurrence any more. */
    NO_OCCURRENCE,
    /** Everything is already as it was asked for. */
    NOTHING_CHANGES,
    /** Its rule says the day or the hour otherwise: the rule is to be changed. */
    SAID_BY_RULE,
    /** More occurrences are taken out of the series than a row holds. */
    TOO_MANY_EXCEPTIONS,
    /** It changes more rows than the team takes as one. */
    TOO_MANY_ROWS,
    /** It has more bytes than the team takes at once. */
    TOO_LARGE,
    /** The row's times or its rule can't be read. */
    UNREADABLE
  }

  private final Reason reason;

  public CannotChangeException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
