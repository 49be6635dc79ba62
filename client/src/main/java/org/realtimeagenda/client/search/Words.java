package org.realtimeagenda.client.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Texts as the words that a search compares: without case and accents. What is written without
 * spaces, as Chinese and Japanese are, is one word for each character.
 */
public final class Words {

  /**
   * A word of a text.
   *
   * @param folded without case and accents; letters and digits only
   * @param from where it begins in the text
   * @param to after its last character
   */
  public record Word(String folded, int from, int to) {}

  private Words() {}

  /** The words of a text, in order. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int first = text.codePointAt(at);
      int end = at + Character.charCount(first);
      if (Character.isLetterOrDigit(first)) {
        end = standsAlone(first) ? marksFrom(text, end) : wordFrom(text, end);
        String folded = fold(text.substring(at, end));
        if (!folded.isEmpty()) {
          words.add(new Word(folded, at, end));
        }
      }
      at = end;
    }
    return words;
  }

  /** Without case, accents and other marks; ß is ss. */
  static String fold(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static int wordFrom(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (!isMark(next) && (!Character.isLetterOrDigit(next) || standsAlone(next))) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  /** After the marks that belong to the letter before {@code start}. */
  static int marksFrom(String text, int start) {
    int end = start;
    while (end < text.length() && isMark(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean standsAlone(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
