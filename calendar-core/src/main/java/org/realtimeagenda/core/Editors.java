package org.realtimeagenda.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who, besides a member, may create and change events in that member's name. */
public sealed interface Editors {

  /** Every member of the team. */
  record Everybody() implements Editors {}

  /** These members, by {@code user_id}. */
  record Listed(Set<Integer> userIds) implements Editors {

    public Listed {
      userIds = Set.copyOf(userIds);
    }
  }

  /** In the wire form, what names every member. */
  String EVERYBODY = "*";

  static Editors nobody() {
    return new Listed(Set.of());
  }

  /**
   * Reads the wire form. What is neither names nobody: the backend decides in the end.
   *
   * @param texts {@code user_id}s in decimal digits, or {@link #EVERYBODY}; null for nobody
   */
  static Editors of(@Nullable List<String> texts) {
    if (texts == null) {
      return nobody();
    }
    if (texts.contains(EVERYBODY)) {
      return new Everybody();
    }
    Set<Integer> userIds = new HashSet<>();
    for (String text : texts) {
      if (text.matches("-?[0-9]{1,10}") && Long.parseLong(text) == (int) Long.parseLong(text)) {
        userIds.add(Integer.valueOf(text));
      }
    }
    return new Listed(userIds);
  }

  /** The wire form, in order of {@code user_id}. */
  default List<String> texts() {
    return switch (this) {
      case Everybody() -> List.of(EVERYBODY);
      case Listed(Set<Integer> userIds) -> userIds.stream().sorted().map(String::valueOf).toList();
    };
  }

  default boolean include(int userId) {
    return switch (this) {
      case Everybody() -> true;
      case Listed(Set<Integer> userIds) -> userIds.contains(userId);
    };
  }
}
