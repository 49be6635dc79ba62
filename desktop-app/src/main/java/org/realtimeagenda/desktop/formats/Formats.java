package org.realtimeagenda.desktop.formats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the window writes days, weeks and times: as the person's region does, unless the person
 * chose. Who holds it asks it each time, since the choice may change.
 */
public final class Formats {

  private static final String QUOTED = "'[^']*'";

  private final Locale locale;
  private final DayOrder order;
  private final WeekFields weekFieldsOfRegion;
  private final boolean twelveHoursInRegion;
  private final Map<String, DateTimeFormatter> made = new ConcurrentHashMap<>();
  private final Map<DateTimeFormatter, Map<Integer, String>> times = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private volatile FormatChoices chosen;

  /**
   * @param locale of the texts: names of days and months
   * @param region decides what the person didn't
   */
  public Formats(Locale locale, Locale region, FormatChoices chosen) {
    this.locale = locale;
    this.order = DayOrder.of(locale, region);
    this.weekFieldsOfRegion = WeekFields.of(region);
    this.twelveHoursInRegion = twelveHours(region);
    this.chosen = chosen;
  }

  /** As one locale has them. */
  public static Formats of(Locale locale) {
    return new Formats(locale, locale, FormatChoices.OF_REGION);
  }

  /** Of the texts. */
  public Locale locale() {
    return locale;
  }

  public FormatChoices chosen() {
    return chosen;
  }

  /** Takes over what a person chose, and tells who listens. */
  public void choose(FormatChoices next) {
    if (!next.equals(chosen)) {
      chosen = next;
      listeners.forEach(Runnable::run);
    }
  }

  /** Called on the thread of {@link #choose}. */
  public void onChanged(Runnable listener) {
    listeners.add(listener);
  }

  private static boolean twelveHours(Locale region) {
    return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            null, FormatStyle.SHORT, IsoChronology.INSTANCE, region)
        .replaceAll(QUOTED, "")
        .contains("h");
  }

  /** First day of the week, and how weeks are counted. */
  public WeekFields weekFields() {
    DayOfWeek first = chosen.firstDay();
    return first == null
        ? weekFieldsOfRegion
        : WeekFields.of(first, weekFieldsOfRegion.getMinimalDaysInFirstWeek());
  }

  /** Whether weeks show their numbers. */
  public boolean weekNumbers() {
    return chosen.weekNumbers();
  }

  /** Whether times are such as 2:00 pm, which are longer. */
  public boolean twelveHours() {
    ClockHours hours = chosen.hours();
    return hours == null ? twelveHoursInRegion : hours == ClockHours.TWELVE;
  }

  /** Writes 14:00 or 2:00 pm. */
  public DateTimeFormatter timeFormatter() {
    return formatter(time(""));
  }

  /** A time of the day: 14:00. A week of events has the same times again and again. */
  public String time(TemporalAccessor time) {
    DateTimeFormatter formatter = timeFormatter();
    return times
        .computeIfAbsent(formatter, _ -> new ConcurrentHashMap<>())
        .computeIfAbsent(time.get(ChronoField.MINUTE_OF_DAY), _ -> formatter.format(time));
  }

  /** With the letters of its zone: 14:00 CET. */
  public String timeAndZone(TemporalAccessor time) {
    return write(time("") + " zzz", time);
  }

  /** To the second: 14:00:05. */
  public String second(TemporalAccessor time) {
    return write(time(":ss"), time);
  }

  private String time(String seconds) {
    return twelveHours() ? "h:mm" + seconds + " a" : "HH:mm" + seconds;
  }

  /** A day of this year: Thu 26 Nov. */
  public String day(TemporalAccessor day) {
    return write(order.weekday("EEE", order.dayAndMonth("MMM")), day);
  }

  /** A day, with the year where it isn't this one. */
  public String day(LocalDate day, LocalDate today) {
    return day.getYear() == today.getYear() ? day(day) : dayAndYear(day);
  }

  /** A day of any year: Thu 26 Nov 2026. */
  public String dayAndYear(TemporalAccessor day) {
    return write(order.year(order.weekday("EEE", order.dayAndMonth("MMM"))), day);
  }

  /** Without the weekday: 26 Nov. */
  public String date(TemporalAccessor day) {
    return write(order.dayAndMonth("MMM"), day);
  }

  /** Without the weekday: 26 Nov 2026. */
  public String dateAndYear(TemporalAccessor day) {
    return write(order.year(order.dayAndMonth("MMM")), day);
  }

  /** In full: Thursday 26 November. */
  public String longDay(TemporalAccessor day) {
    return write(order.weekday("EEEE", order.dayAndMonth("MMMM")), day);
  }

  /** One day or several, without what both have in common: 30 November – 6 December 2026. */
  public String days(LocalDate first, LocalDate last) {
    String date = order.dayAndMonth("MMMM");
    if (first.equals(last)) {
      return write(order.year(order.weekday("EEEE", date)), first);
    }
    if (first.getYear() != last.getYear()) {
      return write(order.year(date), first) + " – " + write(order.year(date), last);
    }
    if (first.getMonth() != last.getMonth()) {
      return write(date, first) + " – " + write(order.year(date), last);
    }
    return order == DayOrder.MONTH_FIRST
        ? write(date, first) + " – " + write(order.year(order.number), last)
        : write(order.number, first) + " – " + write(order.year(date), last);
  }

  /** The same where there is little room: 30 Nov – 6 Dec 2026, 28 Dec – 3 Jan 2027. */
  public String daysBriefly(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return dayAndYear(first);
    }
    if (first.getMonth() != last.getMonth()) {
      return date(first) + " – " + dateAndYear(last);
    }
    return order == DayOrder.MONTH_FIRST
        ? date(first) + " – " + write(order.year(order.number), last)
        : write(order.number, first) + " – " + dateAndYear(last);
  }

  /** A weekday: Thu. */
  public String weekday(TemporalAccessor day) {
    return write("EEE", day);
  }

  /** A weekday in full: Thursday. */
  public String longWeekday(TemporalAccessor day) {
    return write("EEEE", day);
  }

  /** A month alone: November. */
  public String month(TemporalAccessor month) {
    return write("LLLL", month);
  }

  /** A month: November 2026. */
  public String monthAndYear(TemporalAccessor month) {
    return write("LLLL yyyy", month);
  }

  /** A month alone, where there is less room: Nov. */
  public String shortMonth(TemporalAccessor month) {
    return write("LLL", month);
  }

  /** A month where there is less room: Nov 2026. */
  public String shortMonthAndYear(TemporalAccessor month) {
    return write("LLL yyyy", month);
  }

  private String write(String pattern, TemporalAccessor value) {
    return formatter(pattern).format(value);
  }

  private DateTimeFormatter formatter(String pattern) {
    return made.computeIfAbsent(pattern, made -> DateTimeFormatter.ofPattern(made, locale));
  }
}
