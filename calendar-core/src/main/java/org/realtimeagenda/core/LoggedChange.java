package org.realtimeagenda.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the change log, numbered by the relay.
 *
 * @param seq 1, 2, 3 and so on, without holes
 * @param by the author; null when another tool wrote the row
 * @param event the full row as it was numbered; null when it is gone or can't be represented
 */
public record LoggedChange(
    long seq,
    Change.Op op,
    EventKey key,
    @Nullable Integer by,
    @Nullable Instant at,
    @Nullable CalendarEvent event) {}
