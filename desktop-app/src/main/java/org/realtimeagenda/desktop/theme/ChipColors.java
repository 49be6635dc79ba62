package org.realtimeagenda.desktop.theme;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Colours by their names, each made once: a page may have hundreds of events of one. */
public final class ChipColors {

  private final Map<String, Optional<ChipColor>> made = new HashMap<>();

  /** The colour of an event's {@code color}; null where that is none. */
  public @Nullable ChipColor named(@Nullable String stored) {
    return stored == null
        ? null
        : made.computeIfAbsent(stored, name -> Optional.ofNullable(ChipColor.named(name)))
            .orElse(null);
  }
}
