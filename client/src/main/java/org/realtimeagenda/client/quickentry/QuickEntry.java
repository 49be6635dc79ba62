package org.realtimeagenda.client.quickentry;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.rules.Repeat;

/** What a line says of an event to be. */
public sealed interface QuickEntry {

  /** It says nothing of when the event is. */
  record NotUnderstood() implements QuickEntry {}

  /**
   * It says something of when the event is.
   *
   * @param title the words that say nothing else; may be empty
   * @param first the first day, of the first time where it repeats
   * @param last the last day; the same as {@code first} for an event of one day
   * @param start null where the line says no time of day
   * @param length how long it takes from {@code start}; null where the line doesn't say, and for
   *     whole days
   * @param allDay whether it is whole days
   * @param place empty where the line names none
   * @param parts where in the line it was said, in its order
   */
  record Understood(
      String title,
      LocalDate first,
      LocalDate last,
      @Nullable LocalTime start,
      @Nullable Duration length,
      boolean allDay,
      Repeat repeat,
      String place,
      List<Part> parts)
      implements QuickEntry {

    public Understood {
      parts = List.copyOf(parts);
    }

    /** Whether the line says this. */
    public boolean says(Kind kind) {
      return parts.stream().anyMatch(part -> part.kind() == kind);
    }
  }

  /** What a part of a line is about. */
  enum Kind {
    DATE,
    TIME,
    LENGTH,
    REPEAT,
    PLACE
  }

  /**
   * A part of the line.
   *
   * @param from its first character
   * @param to the character after it
   */
  record Part(Kind kind, int from, int to) {}
}
