package org.realtimeagenda.client.icalendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Puts content lines together to components, RFC 5545 section 3.6. */
final class ComponentParser {

  /** An alarm in an event in a calendar is the third. */
  private static final int DEEPEST = 8;

  private final Deque<Component> open = new ArrayDeque<>();
  private final List<Component> whole = new ArrayList<>();

  /**
   * Takes the next line.
   *
   * @throws MistakeException when it can't be there
   */
  void take(ContentLine line) {
    switch (line.name()) {
      case "BEGIN" -> begin(line);
      case "END" -> end(line);
      default -> {
        if (open.isEmpty()) {
          throw new MistakeException(line.line(), Mistake.Kind.NO_CALENDAR);
        }
        open.peek().lines().add(line);
      }
    }
  }

  private void begin(ContentLine line) {
    if (open.size() == DEEPEST) {
      throw new MistakeException(line.line(), Mistake.Kind.TOO_DEEP);
    }
    open.push(Component.begin(name(line), line.line()));
  }

  private void end(ContentLine line) {
    if (open.isEmpty() || !open.peek().name().equals(name(line))) {
      throw new MistakeException(line.line(), Mistake.Kind.WRONG_END, name(line));
    }
    Component ended = open.pop();
    (open.isEmpty() ? whole : open.peek().components()).add(ended);
  }

  private static String name(ContentLine line) {
    return line.value().strip().toUpperCase(Locale.ROOT);
  }

  /**
   * The outermost components, after the last line.
   *
   * @throws MistakeException when one hasn't ended
   */
  List<Component> end() {
    if (!open.isEmpty()) {
      throw new MistakeException(open.peek().line(), Mistake.Kind.MISSING_END, open.peek().name());
    }
    return whole;
  }
}
