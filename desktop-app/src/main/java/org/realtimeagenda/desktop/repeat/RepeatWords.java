package org.realtimeagenda.desktop.repeat;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.Set;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.client.rules.RepeatDays;
import org.realtimeagenda.client.rules.Rhythm;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.Bundles;

/**
 * What a rule means, in words: Every second Thursday until 17 December 2026, 2 times in all. In the
 * bundle's language, with dates as the locale writes them.
 */
public final class RepeatWords {
  private final Locale locale;
  private final ResourceBundle bundle;

  public RepeatWords(Locale locale) {
    this.locale = locale;
    this.bundle = Bundles.of(RepeatWords.class, locale);
  }

  /**
   * The whole sentence.
   *
   * @param first when the series begins
   */
  public String sentence(Repeat repeat, EventTime first) {
    return text("sentence", phrase(repeat, first));
  }

  /** The sentence where it isn't known from which day on: without what is counted from there. */
  public String uncounted(Repeat repeat, EventTime first) {
    if (!(repeat instanceof Repeat.Usual(var rhythm, int interval, var end))) {
      return sentence(repeat, first);
    }
    LocalDate day = Repeat.day(first);
    String words =
        rhythm instanceof Rhythm.Yearly
            ? choice(rhythm, interval, day)
            : words(rhythm, interval, day);
    return text("sentence", ending(words, end));
  }

  /** The same without its full stop, to be a part of more. */
  public String phrase(Repeat repeat, EventTime first) {
    return switch (repeat) {
      case Repeat.Never() -> text("never");
      case Repeat.Usual usual -> phrase(usual, Repeat.day(first));
      case Repeat.Other(String rrule) -> new OtherWords(this).phrase(rrule, first);
    };
  }

  /** The line of the list that chooses this rule; the end isn't in it. */
  public String choice(Repeat repeat, LocalDate first) {
    return switch (repeat) {
      case Repeat.Never() -> text("never");
      case Repeat.Usual(var rhythm, int interval, var _) -> choice(rhythm, interval, first);
      case Repeat.Other _ -> text("kept");
    };
  }

  /** The line that opens the fields for any other rule. */
  public String custom() {
    return text("custom");
  }

  /** On which day of the month: the 4th Thursday. */
  public String dayOfMonth(Rhythm.Monthly rhythm) {
    return switch (rhythm) {
      case Rhythm.OnDay(int day) -> text("day", day);
      case Rhythm.OnLastDay() -> text("last-day");
      case Rhythm.OnNth(int nth, var day) -> text("nth-day", ordinal(nth), name(day));
      case Rhythm.OnLast(var day) -> text("last-nth-day", name(day));
    };
  }

  private String choice(Rhythm rhythm, int interval, LocalDate first) {
    return switch (rhythm) {
      case Rhythm.Daily() -> text("DAILY.short", interval);
      case Rhythm.Weekly(var days) ->
          days.size() == 1 ? text("WEEKLY.short", interval) : words(rhythm, interval, first);
      case Rhythm.Monthly monthly -> monthly(monthly, interval);
      case Rhythm.Yearly() -> text("YEARLY.short", interval);
    };
  }

  private String phrase(Repeat.Usual usual, LocalDate first) {
    String words = words(usual.rhythm(), usual.interval(), first);
    OptionalInt count = RepeatDays.count(usual, first);
    return usual.end() instanceof Repeat.End.Until(var last) && count.isPresent()
        ? text("until.count", words, date(last), count.getAsInt())
        : RepeatDays.last(usual, first)
            .map(last -> text("times.last", words, count.orElseThrow(), date(last)))
            .orElseGet(() -> ending(words, usual.end()));
  }

  /** The words with an end of which nobody has counted the times. */
  String ending(String words, Repeat.End end) {
    return switch (end) {
      case Repeat.End.Never() -> text("forever", words);
      case Repeat.End.Until(var last) -> text("until", words, date(last));
      case Repeat.End.Times(int count) -> text("times", words, count);
    };
  }

  private String words(Rhythm rhythm, int interval, LocalDate first) {
    return switch (rhythm) {
      case Rhythm.Daily() -> text("DAILY", interval);
      case Rhythm.Weekly(var days) -> weekly(days, interval);
      case Rhythm.Monthly monthly ->
          sometimes(monthly(monthly, interval), !isInEveryMonth(monthly));
      case Rhythm.Yearly() ->
          sometimes(
              text("YEARLY", interval, dayOfYear(first)),
              first.getMonth() == Month.FEBRUARY && first.getDayOfMonth() == 29);
    };
  }

  private String weekly(Set<DayOfWeek> days, int interval) {
    if (interval == 1 && days.equals(Rhythm.WEEKDAYS)) {
      return text("weekdays");
    }
    if (interval == 1 && days.size() == DayOfWeek.values().length) {
      return text("DAILY", interval);
    }
    return text(
        days.size() == 1 ? "WEEKLY.one" : "WEEKLY.many",
        interval,
        list(days.stream().map(this::name).toList()));
  }

  private String monthly(Rhythm.Monthly rhythm, int interval) {
    return text("MONTHLY", interval, dayOfMonth(rhythm));
  }

  private static boolean isInEveryMonth(Rhythm.Monthly rhythm) {
    return switch (rhythm) {
      case Rhythm.OnDay(int day) -> day <= 28;
      case Rhythm.OnLastDay() -> true;
      case Rhythm.OnNth(int nth, var _) -> nth <= 4;
      case Rhythm.OnLast _ -> true;
    };
  }

  private String sometimes(String words, boolean sometimes) {
    return sometimes ? text("where-there-is-one", words) : words;
  }

  /** 1st, 2nd; of a negative number, counted from the end: last, 2nd last. */
  String ordinal(int number) {
    return number < 0 ? text("from-end", -number) : text("ordinal", number);
  }

  /** Monday, Wednesday and Friday. */
  String list(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : text("list", String.join(", ", names.subList(0, last)), names.get(last));
  }

  String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, locale);
  }

  String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, locale);
  }

  private String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  private String dayOfYear(LocalDate date) {
    return DateTimeFormatter.ofLocalizedPattern("MMMMd").withLocale(locale).format(date);
  }

  /** A text of the bundle with its places filled. */
  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
