package org.realtimeagenda.desktop.conflict;

import java.util.List;

/**
 * A text beside another one: what both begin with, what differs, what both end with, in whole
 * words.
 */
record Difference(String before, String differs, String after) {

  /** What sets {@code text} apart from {@code other}. */
  static Difference of(String text, String other) {
    List<String> words = words(text);
    List<String> others = words(other);
    int most = Math.min(words.size(), others.size());
    int head = 0;
    while (head < most && words.get(head).equals(others.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && words.get(words.size() - 1 - tail).equals(others.get(others.size() - 1 - tail))) {
      tail++;
    }
    int end = words.size() - tail;
    return new Difference(
        String.join("", words.subList(0, head)),
        String.join("", words.subList(head, end)),
        String.join("", words.subList(end, words.size())));
  }

  /** Each with the space after it. */
  private static List<String> words(String text) {
    return List.of(text.split("(?<=\\s)(?=\\S)"));
  }
}
