package org.realtimeagenda.core;

import java.util.List;

/**
 * What one request to put-event asks for.
 *
 * @param atomic all of it or nothing
 * @param changes 1 to {@link Limits#CHANGES_PER_BATCH}, each of another event
 */
public record ChangeBatch(boolean atomic, List<Change> changes) {
  public ChangeBatch {
    changes = List.copyOf(changes);
  }
}
