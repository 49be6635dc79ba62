package org.realtimeagenda.desktop.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that can be chosen.
 *
 * @param value null where the choice is left to others
 * @param words what it is called
 */
record Option<T extends Enum<T>>(@Nullable T value, String words) {

  /**
   * Each of them.
   *
   * @param prefix of the texts' keys, before the name
   */
  static <T extends Enum<T>> List<Option<T>> all(String prefix, T[] values) {
    return Stream.of(values).map(value -> new Option<>(value, Texts.text(prefix + value))).toList();
  }

  /**
   * The same after the one that is left to others.
   *
   * @param left key of what that is called
   */
  static <T extends Enum<T>> List<Option<T>> allOr(String left, String prefix, T[] values) {
    List<Option<T>> options = new ArrayList<>(all(prefix, values));
    options.addFirst(new Option<>(null, Texts.text(left)));
    return options;
  }

  /** For a choice that is left to nobody. */
  T sure() {
    return Objects.requireNonNull(value);
  }

  /** Last part of its control's id. */
  String id() {
    return value == null ? "default" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return words;
  }
}
