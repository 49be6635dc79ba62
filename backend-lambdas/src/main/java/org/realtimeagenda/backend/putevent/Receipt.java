package org.realtimeagenda.backend.putevent;

import java.time.Instant;
import org.realtimeagenda.core.ChangeResult;

/**
 * What an author was answered to a mutation, so that a repeat gets the same answer.
 *
 * @param contentHash of the change: the same mutation_id with other content is no repeat
 * @param expiresAt when it may be forgotten
 */
public record Receipt(
    int author,
    String mutationId,
    String contentHash,
    ChangeResult.Accepted answer,
    Instant expiresAt) {}
