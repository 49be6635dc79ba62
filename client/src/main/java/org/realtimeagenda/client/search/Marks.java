package org.realtimeagenda.client.search;

import org.jspecify.annotations.Nullable;

/**
 * What an event says, with what was looked for marked.
 *
 * @param location empty where it has none
 * @param notes what it says around what was found in it; empty where nothing was
 */
public record Marks(Marked title, Marked location, Marked notes) {

  /** Marks what an event says. */
  public static Marks of(
      Query query, @Nullable String title, @Nullable String location, @Nullable String notes) {
    Marked found = query.mark(notes);
    return new Marks(
        query.mark(title),
        query.mark(location),
        found.found() ? found.excerpt() : query.mark(null));
  }
}
