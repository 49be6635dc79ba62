package org.realtimeagenda.client.quickentry;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A line with the words of one language. */
record Line(Tokens tokens, Words words) {

  /** The place behind the phrase at {@code i} that means {@code word}; {@code i} without one. */
  int skip(Word word, int i) {
    return words.phrases(word).stream()
        .filter(phrase -> isAt(phrase, i))
        .findFirst()
        .map(phrase -> i + phrase.size())
        .orElse(i);
  }

  boolean is(Word word, int i) {
    return skip(word, i) > i;
  }

  private boolean isAt(List<String> phrase, int i) {
    return IntStream.range(0, phrase.size()).allMatch(k -> tokens.is(i + k, phrase.get(k)));
  }

  /** The place behind a comma; {@code i} without one. */
  int skipComma(int i) {
    return tokens.is(i, ",") ? i + 1 : i;
  }

  /** The place behind a dash or a word between two ends; {@code i} without one. */
  int skipTo(int i) {
    return tokens.is(i, "-") || tokens.is(i, "–") ? i + 1 : skip(Word.TO, i);
  }

  int number(int i) {
    return tokens.number(i);
  }

  Optional<DayOfWeek> weekday(int i) {
    return words.weekday(tokens.at(i).text());
  }

  Optional<Month> month(int i) {
    return words.month(tokens.at(i).text());
  }

  /** Whether a unit of time is at {@code i}. */
  boolean isUnit(int i) {
    return is(Word.MINUTE, i)
        || is(Word.HOUR, i)
        || is(Word.DAY, i)
        || is(Word.WEEK, i)
        || is(Word.MONTH, i)
        || is(Word.YEAR, i);
  }
}
