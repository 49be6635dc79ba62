package org.realtimeagenda.backend.relay;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.core.LoggedChange;

/**
 * {@code changes_table}, its counter and the ids of the stream records that were numbered. An
 * {@link IOException} of either method means: try again.
 */
public interface ChangeLog {

  /** Reads the counter and which of the records were numbered, consistently. */
  State read(List<String> eventIds) throws IOException;

  /**
   * Appends in one transaction: the counter, the changes and their records' ids.
   *
   * @param last what the counter must be; it becomes the last entry's number
   * @param entries at most {@link Relay#BATCH}, numbered from {@code last + 1}
   * @param forgetIdsAt when the records' ids may be forgotten
   * @return false when it was cancelled, by another relay, and nothing was written
   */
  boolean append(long last, List<Entry> entries, Instant forgetIdsAt) throws IOException;

  /**
   * What was there.
   *
   * @param last the highest number given, 0 in an empty log
   * @param numbered the number of each record that has one, by eventId
   */
  record State(long last, Map<String, Long> numbered) {}

  /** A change and the stream record that it is of. */
  record Entry(String eventId, LoggedChange change) {}
}
