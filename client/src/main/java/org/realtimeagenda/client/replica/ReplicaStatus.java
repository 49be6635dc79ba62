package org.realtimeagenda.client.replica;

/**
 * Where a replica stands.
 *
 * @param cursor everything up to this number of the change log is here
 * @param logId names the change log; empty before the first sync
 * @param outbox own edits that wait
 * @param events rows that aren't deleted
 * @param digest {@link org.realtimeagenda.core.EventsDigest} of the server's rows
 */
public record ReplicaStatus(
    ReplicaState state, long cursor, String logId, int outbox, int events, String digest) {}
