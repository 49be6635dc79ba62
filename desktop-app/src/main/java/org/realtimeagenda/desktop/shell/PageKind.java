package org.realtimeagenda.desktop.shell;

/** The pages that the top bar offers, in its order. */
public enum PageKind {
  DAY,
  WEEK,
  MONTH,
  YEAR
}
