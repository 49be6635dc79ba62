package org.realtimeagenda.desktop.exchange;

import org.realtimeagenda.client.exchange.ImportPlan;
import org.realtimeagenda.client.icalendar.Mistake;

/** How far importing a file has come. */
sealed interface ImportStep {

  /** The file is read and compared. */
  record Reading() implements ImportStep {}

  /** The file is broken, and nothing was changed. */
  record Broken(Mistake mistake) implements ImportStep {}

  /** The file, or the calendar, couldn't be read, or no more of it stored; what is in stays. */
  record Failed(String reason) implements ImportStep {}

  /** It is known what there is to do. */
  record Ready(ImportPlan plan) implements ImportStep {}

  /** So many are in. */
  record Running(ImportPlan plan, int done, int total) implements ImportStep {}

  /**
   * It has ended.
   *
   * @param confidentialToo private events were taken too
   * @param done fewer than {@code total} where it was stopped
   */
  record Done(ImportPlan plan, boolean confidentialToo, int done, int total)
      implements ImportStep {}
}
