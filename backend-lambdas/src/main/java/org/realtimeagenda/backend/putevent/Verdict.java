package org.realtimeagenda.backend.putevent;

import org.realtimeagenda.core.ChangeResult;

/** What is to become of one change, by what the table holds now. */
sealed interface Verdict {

  /** It may be written; only its transaction can still be cancelled. */
  record Go(EventTable.Write write) implements Verdict {}

  /** There is nothing to write: it was accepted before, or it won't be. */
  record Done(ChangeResult result) implements Verdict {}
}
