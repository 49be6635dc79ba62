package org.realtimeagenda.desktop.preferences;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that can be chosen.
 *
 * @param value null where the choice is left to others
 * @param name last part of its control's id
 * @param words what it is called
 */
record Option<T>(@Nullable T value, String name, String words) {

  /** For a choice that is left to nobody. */
  T sure() {
    return Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return words;
  }
}
