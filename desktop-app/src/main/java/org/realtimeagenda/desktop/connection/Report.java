package org.realtimeagenda.desktop.connection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.conflict.Comparison;

/**
 * All that the popover says.
 *
 * @param head whether work is safe
 * @param pushes null where their speed isn't told
 * @param progress null where nothing is fetched
 * @param decide two versions to decide first, if there are
 * @param changes own changes that the team hasn't taken, without the one to decide first
 * @param steps what to do, one after the other
 * @param tryNow the button that connects anew; empty for none
 * @param nextTry when it is tried by itself; empty where it isn't
 * @param foot the last line; may be empty
 */
record Report(
    String head,
    String detail,
    @Nullable Pushes pushes,
    @Nullable Progress progress,
    List<Fact> facts,
    @Nullable Comparison decide,
    Changes changes,
    List<String> steps,
    String tryNow,
    String nextTry,
    String foot) {

  /**
   * How far fetching is.
   *
   * @param part from 0 to 1; negative while that isn't known
   */
  record Progress(String words, double part) {}

  /**
   * A list of own changes.
   *
   * @param head empty where there are none
   * @param more what isn't listed; empty when all is
   */
  record Changes(String head, List<ChangeLine> lines, String more) {
    static final Changes NONE = new Changes("", List.of(), "");

    Changes {
      lines = List.copyOf(lines);
    }
  }

  /** A name and what it is. */
  record Fact(String name, String value) {}

  Report {
    facts = List.copyOf(facts);
    steps = List.copyOf(steps);
  }
}
