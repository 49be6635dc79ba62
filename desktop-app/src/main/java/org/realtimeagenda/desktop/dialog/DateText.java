package org.realtimeagenda.desktop.dialog;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.realtimeagenda.desktop.formats.Formats;

/**
 * Dates as people of one locale type them: Thu 26 November 2026, Nov 26, 26/11 (or 11/26),
 * 26.11.26, 2026-11-26.
 */
final class DateText {
  private static final Pattern WORD_OR_NUMBER = Pattern.compile("\\p{Nd}+月?|\\p{L}+");

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,4}");
  private static final Optional<LocalDate> NONE = Optional.empty();

  private final Formats formats;
  private final Locale locale;
  private final boolean monthFirst;

  DateText(Formats formats) {
    this.formats = formats;
    this.locale = formats.locale();
    String order =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    this.monthFirst = order.indexOf('M') < order.indexOf('d');
  }

  /** As the dialog writes dates: Thu 26 Nov 2026. */
  String format(LocalDate date) {
    return formats.dayAndYear(date);
  }

  /** Where there is less room: 26 Nov 2026. */
  String formatDay(LocalDate date) {
    return formats.dateAndYear(date);
  }

  /**
   * The date that was meant; empty when it can't be told.
   *
   * @param year taken where none was typed
   */
  Optional<LocalDate> parse(String typed, int year) {
    List<Integer> numbers = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String part : WORD_OR_NUMBER.matcher(typed).results().map(MatchResult::group).toList()) {
      if (NUMBER.matcher(part).matches()) {
        numbers.add(Integer.parseInt(part));
      } else {
        words.add(part);
      }
    }
    if (words.isEmpty()) {
      return ofNumbers(numbers, year);
    }
    // a weekday comes first: in some languages one is called as a month is
    Optional<Month> month = month(words.getLast());
    boolean weekdayFirst = weekday(words.getFirst());
    if (words.size() == 1 && month.isEmpty() && weekdayFirst) {
      return ofNumbers(numbers, year);
    }
    return words.size() == 1 || (words.size() == 2 && weekdayFirst)
        ? month.flatMap(named -> ofMonth(named.getValue(), numbers, year))
        : NONE;
  }

  private Optional<Month> month(String word) {
    return named(word, Month.values(), Month::getDisplayName);
  }

  private boolean weekday(String word) {
    return named(word, DayOfWeek.values(), DayOfWeek::getDisplayName).isPresent();
  }

  private Optional<LocalDate> ofNumbers(List<Integer> numbers, int year) {
    if (numbers.size() < 2 || numbers.size() > 3) {
      return NONE;
    }
    if (numbers.getFirst() > 31) {
      return numbers.size() == 3 ? date(numbers.get(0), numbers.get(1), numbers.get(2)) : NONE;
    }
    int typedYear = numbers.size() == 3 ? numbers.get(2) : year;
    return monthFirst
        ? date(typedYear, numbers.get(0), numbers.get(1))
        : date(typedYear, numbers.get(1), numbers.get(0));
  }

  private static Optional<LocalDate> ofMonth(int month, List<Integer> numbers, int year) {
    return switch (numbers.size()) {
      case 1 -> date(year, month, numbers.getFirst());
      case 2 -> date(numbers.getLast(), month, numbers.getFirst());
      default -> NONE;
    };
  }

  private static Optional<LocalDate> date(int typedYear, int month, int day) {
    int year = typedYear < 100 ? 2000 + typedYear : typedYear;
    try {
      return Optional.of(LocalDate.of(year, month, day))
          .filter(date -> date.getYear() >= 1900 && date.getYear() < 3000);
    } catch (DateTimeException noSuchDay) {
      return NONE;
    }
  }

  /** The value whose name, in our locale or in English, begins with {@code part}. */
  private <T> Optional<T> named(String part, T[] values, DisplayName<T> displayName) {
    String typed = part.toLowerCase(locale);
    return Arrays.stream(values)
        .filter(
            value ->
                Stream.of(locale, Locale.ENGLISH)
                    .flatMap(
                        language ->
                            Stream.of(TextStyle.FULL, TextStyle.SHORT)
                                .map(style -> displayName.of(value, style, language)))
                    .map(name -> name.toLowerCase(locale).replace(".", ""))
                    .anyMatch(
                        name ->
                            name.equals(typed) || (typed.length() > 2 && name.startsWith(typed))))
        .findFirst();
  }

  /** {@link Month#getDisplayName} and {@link DayOfWeek#getDisplayName}. */
  private interface DisplayName<T> {
    String of(T value, TextStyle style, Locale language);
  }
}
