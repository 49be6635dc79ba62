package org.realtimeagenda.desktop.print;

/** What a printout looks like. */
public enum PrintKind {
  /** The hours of a day. */
  DAY,
  /** The hours of seven days beside one another. */
  WEEK,
  /** The weeks of a month. */
  MONTH,
  /** Any days, one below the other. */
  LIST
}
