package org.realtimeagenda.client.replica;

import org.realtimeagenda.client.search.Marks;

/**
 * An event that was searched for.
 *
 * @param occurrence the one of its occurrences that is next, or was last where none is to come
 */
public record SearchHit(Occurrence occurrence, Marks marks) {}
