package org.realtimeagenda.desktop.edit;

import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;

/**
 * What a person did to an event, for the words about it.
 *
 * @param name of the event; may be blank
 * @param when it is now, or was before it was deleted; null to say nothing of it
 */
public record Did(Deed deed, @Nullable String name, @Nullable EventTime when) {

  /** What was done. */
  public enum Deed {
    ADDED,
    CHANGED,
    MOVED,
    RESIZED,
    DELETED,
    DUPLICATED,
    /** The name is that of the file. */
    IMPORTED
  }
}
