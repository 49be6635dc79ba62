package org.realtimeagenda.client.quickentry;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of one language. */
final class Words {
  /** Those that have a bundle. */
  static final Set<String> LANGUAGES = Set.of("en", "fr", "de");

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}");

  private final Map<Word, List<List<String>>> phrases = new EnumMap<>(Word.class);
  private final Map<String, DayOfWeek> weekdays = new HashMap<>();
  private final Map<String, Month> months = new HashMap<>();
  private final boolean monthFirst;
  private final boolean bareDays;
  private final int afternoonBelow;

  /**
   * @param locale of one of {@link #LANGUAGES}; its country says how dates in numbers are read
   */
  Words(Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "org.realtimeagenda.client.quickentry.quickentry",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    for (Word word : Word.values()) {
      phrases.put(word, phrases(bundle.getString(word.key())));
    }
    for (Locale names : List.of(locale, Locale.of(locale.getLanguage()))) {
      for (TextStyle style : TextStyle.values()) {
        if (style != TextStyle.NARROW && style != TextStyle.NARROW_STANDALONE) {
          Arrays.stream(DayOfWeek.values())
              .forEach(day -> name(day.getDisplayName(style, names), day, weekdays));
          Arrays.stream(Month.values())
              .forEach(month -> name(month.getDisplayName(style, names), month, months));
        }
      }
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      phrases
          .getOrDefault(Word.valueOf(day.name()), List.of())
          .forEach(more -> name(more.getFirst(), day, weekdays));
    }
    String order =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    monthFirst = order.indexOf('M') < order.indexOf('d');
    bareDays = Boolean.parseBoolean(bundle.getString("bare-days"));
    afternoonBelow = Integer.parseInt(bundle.getString("afternoon-below"));
  }

  private static List<List<String>> phrases(String line) {
    return COMMA
        .splitAsStream(line.strip())
        .filter(phrase -> !phrase.isEmpty())
        .map(phrase -> Tokens.of(phrase).texts())
        .sorted((one, other) -> other.size() - one.size())
        .toList();
  }

  private static <T> void name(String name, T value, Map<String, T> names) {
    String small = name.toLowerCase(Locale.ROOT).replace(".", "");
    Stream.of(
            small, ACCENT.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll(""))
        .forEach(spelling -> names.put(spelling, value));
  }

  /** The ways to say it, the longest first, each token by token. */
  List<List<String>> phrases(Word word) {
    return phrases.getOrDefault(word, List.of());
  }

  Optional<DayOfWeek> weekday(String text) {
    return Optional.ofNullable(weekdays.get(text));
  }

  /** The day that is meant by "Tuesdays". */
  Optional<DayOfWeek> weekdays(String text) {
    return text.length() > 4 && text.endsWith("s")
        ? weekday(text.substring(0, text.length() - 1))
        : Optional.empty();
  }

  Optional<Month> month(String text) {
    return Optional.ofNullable(months.get(text));
  }

  /** Whether 3/5 is the 5th of March. */
  boolean monthFirst() {
    return monthFirst;
  }

  /** Whether a number after a weekday can be the day of the month. */
  boolean bareDays() {
    return bareDays;
  }

  /** An hour below it, with nothing said of the half of the day, is in the afternoon. */
  int afternoonBelow() {
    return afternoonBelow;
  }
}
