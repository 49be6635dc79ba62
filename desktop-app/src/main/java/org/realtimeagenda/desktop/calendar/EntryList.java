package org.realtimeagenda.desktop.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A control that has the focus as a whole, and keeps by itself which of its entries is selected.
 */
public interface EntryList {

  /** The entry that is selected; null where none is. */
  @Nullable EntryView selectedEntry();

  /**
   * Selects the first entry of the next day that has one, 1, or of the one before, -1. Where none
   * is selected it is the first that is seen; 0 stays at what is.
   */
  void goToDay(int step);

  /** Selects nothing. */
  void clear();
}
