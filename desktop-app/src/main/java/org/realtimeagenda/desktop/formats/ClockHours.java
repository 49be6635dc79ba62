package org.realtimeagenda.desktop.formats;

/** How the hours of a day are counted. */
public enum ClockHours {
  /** 14:00. */
  TWENTY_FOUR,
  /** 2:00 pm. */
  TWELVE
}
