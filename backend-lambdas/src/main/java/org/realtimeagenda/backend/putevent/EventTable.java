package org.realtimeagenda.backend.putevent;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.InvalidAttributeException;

/**
 * {@code events_table} and {@code receipts_table} together, as put-event needs them. An {@link
 * IOException} of either method means: try again.
 */
public interface EventTable {

  /**
   * Reads the rows and the receipts of some changes of one author, consistently.
   *
   * <p>Either all at one moment, or the rows before the receipts: a row that a repeat of the change
   * wrote meanwhile is then never seen without its receipt.
   */
  Snapshot read(int author, List<Change> changes) throws IOException;

  /**
   * Writes rows and receipts in one transaction.
   *
   * @return false when it was cancelled and nothing was written: a row isn't what its condition
   *     says, a receipt is there already, or another transaction was at the same items
   * @throws InvalidAttributeException when a row, with what other tools put there, can't hold it
   */
  boolean commit(List<Write> writes) throws IOException;

  /**
   * What was there.
   *
   * @param rows without those that are absent
   * @param receipts by mutation_id, without those that are absent
   */
  record Snapshot(Map<EventKey, Image> rows, Map<String, Receipt> receipts) {}

  /**
   * One row to write, and the receipt that goes with it.
   *
   * @param condition what the row must be, and for {@link Change.Base.Absent} what it becomes whole
   * @param values the attributes to set, or to remove where null; others stay as they are
   */
  record Write(
      EventKey key,
      Change.Base condition,
      Map<Attribute, @Nullable Object> values,
      Receipt receipt) {}
}
