package org.realtimeagenda.client.quickentry;

import java.util.List;
import java.util.regex.Pattern;

/** The words of a line that say nothing of when and where. */
final class TitleText {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final String AT_THE_EDGE = " ,;:-–—";

  private TitleText() {}

  /** The line without the parts, which are in its order. */
  static String without(String line, List<QuickEntry.Part> parts) {
    StringBuilder title = new StringBuilder();
    int at = 0;
    for (QuickEntry.Part part : parts) {
      title.append(trimmed(line.substring(at, part.from()))).append(' ');
      at = part.to();
    }
    title.append(trimmed(line.substring(at)));
    return trimmed(title.toString());
  }

  /** Without what separates it from others. */
  static String trimmed(String text) {
    String plain = SPACES.matcher(text).replaceAll(" ");
    int from = 0;
    int to = plain.length();
    while (from < to && AT_THE_EDGE.indexOf(plain.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && AT_THE_EDGE.indexOf(plain.charAt(to - 1)) >= 0) {
      to--;
    }
    return plain.substring(from, to);
  }
}
