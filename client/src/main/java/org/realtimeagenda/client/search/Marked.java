package org.realtimeagenda.client.search;

import java.util.List;

/**
 * A text and where it has what was looked for.
 *
 * @param spans in order, apart from each other
 */
public record Marked(String text, List<Span> spans) {

  /**
   * A part of a text.
   *
   * @param to exclusive
   */
  public record Span(int from, int to) {}

  private static final int BEFORE = 24;
  private static final int LONGEST = 160;
  private static final String MORE = "… ";

  public Marked {
    spans = List.copyOf(spans);
  }

  /** Whether it has any of it. */
  public boolean found() {
    return !spans.isEmpty();
  }

  /** As one line, of a long text the part around what was found first. */
  public Marked excerpt() {
    int first = spans.isEmpty() ? 0 : spans.getFirst().from();
    int start = first <= BEFORE ? 0 : wordAfter(first - BEFORE, first);
    int end = Math.min(text.length(), start + LONGEST);
    String before = start == 0 ? "" : MORE;
    int shift = before.length() - start;
    return new Marked(
        before + text.substring(start, end).replaceAll("\\s", " "),
        spans.stream()
            .filter(span -> span.to() <= end)
            .map(span -> new Span(span.from() + shift, span.to() + shift))
            .toList());
  }

  private int wordAfter(int earliest, int latest) {
    for (int at = earliest; at < latest; at++) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at + 1;
      }
    }
    return latest;
  }
}
