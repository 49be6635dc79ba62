package org.realtimeagenda.backend.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.Image;

/**
 * One change of the events table as its stream tells it, whoever wrote it.
 *
 * @param eventId the same in every delivery of this record
 * @param sequenceNumber its place in the stream
 * @param before null where the row was inserted
 * @param after null where the row was removed
 * @param at when the table changed
 */
public record StreamRecord(
    String eventId,
    String sequenceNumber,
    @Nullable Image before,
    @Nullable Image after,
    Instant at) {

  public StreamRecord {
    if (before == null && after == null) {
      throw new IllegalArgumentException(eventId + " has neither image");
    }
  }
}
