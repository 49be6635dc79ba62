package org.realtimeagenda.client.replica;

import org.realtimeagenda.client.search.Marked;

/**
 * An event that was searched for.
 *
 * @param occurrence the one of its occurrences that is next, or was last where none is to come
 * @param title what was found in it is marked, as in the others
 * @param location empty where it has none
 * @param notes what it says around what was found in it; empty where nothing was
 */
public record SearchHit(Occurrence occurrence, Marked title, Marked location, Marked notes) {}
