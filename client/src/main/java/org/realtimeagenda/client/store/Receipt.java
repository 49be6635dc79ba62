package org.realtimeagenda.client.store;

import java.time.Instant;
import org.realtimeagenda.core.EventKey;

/**
 * That the team has taken an own change.
 *
 * @param revision what it made of the event's row
 * @param receivedAt in milliseconds
 */
record Receipt(String mutationId, EventKey key, String revision, Instant receivedAt) {}
