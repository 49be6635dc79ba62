package org.realtimeagenda.desktop.calendar;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a title shorter, with an ellipsis at its end. */
final class TitleCut {

  private static final String ELLIPSIS = "…";

  private TitleCut() {}

  /** As much of it as has room in one line. */
  static String inOneLine(String title, double width, ChipFont font) {
    return font.width(title) <= width ? title : longest(title, shown -> font.width(shown) <= width);
  }

  /** The longest beginning that fits with an ellipsis; the ellipsis where none does. */
  static String longest(String whole, Predicate<String> fits) {
    int most = 0;
    int tooMany = whole.length();
    while (most + 1 < tooMany) {
      int middle = (most + tooMany) / 2;
      if (fits.test(beginning(whole, middle) + ELLIPSIS)) {
        most = middle;
      } else {
        tooMany = middle;
      }
    }
    return beginning(whole, most) + ELLIPSIS;
  }

  /** A word that is too long ends in an ellipsis, for it would be broken anywhere. */
  static String words(String title, double width, ChipFont font) {
    return font.width(title) <= width
        ? title
        : Stream.of(title.split(" ", -1))
            .map(word -> word(word, width, font))
            .collect(Collectors.joining(" "));
  }

  /** Where an ellipsis has no room beside a letter, more letters say more. */
  private static String word(String word, double width, ChipFont font) {
    if (font.width(word) <= width) {
      return word;
    }
    for (String end : new String[] {ELLIPSIS, ""}) {
      for (int length = word.length() - 1; length > 0; length--) {
        String cut = beginning(word, length);
        if (!cut.isEmpty() && font.width(cut + end) <= width) {
          return cut + end;
        }
      }
    }
    return beginning(word, word.offsetByCodePoints(0, 1));
  }

  /** Without half of a letter that takes two places. */
  private static String beginning(String text, int length) {
    boolean half = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, half ? length - 1 : length).stripTrailing();
  }
}
