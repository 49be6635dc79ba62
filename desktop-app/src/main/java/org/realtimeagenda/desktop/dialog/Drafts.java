package org.realtimeagenda.desktop.dialog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventKey;

/** What was typed and left without saving: one new event, and changes to any others. */
final class Drafts {
  private final Map<Optional<Place>, EventDraft> kept = new HashMap<>();

  private record Place(EventKey key, @Nullable String occurrenceStart) {}

  void keep(EventDraft draft) {
    kept.put(place(draft), draft);
  }

  /** Hands over what was kept of the event that {@code opened} is about, or null. */
  @Nullable EventDraft take(EventDraft opened) {
    return kept.remove(place(opened));
  }

  private static Optional<Place> place(EventDraft draft) {
    return Optional.ofNullable(draft.origin())
        .map(origin -> new Place(origin.key(), origin.occurrenceStart()));
  }
}
