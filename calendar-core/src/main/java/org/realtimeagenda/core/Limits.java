package org.realtimeagenda.core;

/** How large things may be; the backend refuses more, and clients don't send it. */
public final class Limits {
  /** Characters of a name or a location. */
  public static final int NAME = 500;

  /** UTF-8 bytes of a description. */
  public static final int DESCRIPTION_BYTES = 16 * 1024;

  /** UTF-8 bytes of the iCalendar lines that no attribute holds. */
  public static final int ICS_BYTES = 8 * 1024;

  public static final int EXDATES = 500;
  public static final int REMINDERS = 10;
  public static final int CATEGORIES = 20;

  /** The earliest reminder: a leap year before the start. */
  public static final int REMINDER_MINUTES = 366 * 24 * 60;

  /** UTF-8 bytes of the whole row as JSON. */
  public static final int ROW_BYTES = 64 * 1024;

  public static final int CHANGES_PER_BATCH = 25;

  /** Bytes of a request to put-event. */
  public static final int BODY_BYTES = 2 * 1024 * 1024;

  /** Characters of a mutation_id. */
  public static final int MUTATION_ID = 100;

  /** Characters of the short texts: uid, tz, rrule, color and the like. */
  public static final int SHORT_TEXT = 1000;

  private Limits() {}
}
