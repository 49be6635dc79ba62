package org.realtimeagenda.desktop.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.EventTime;

/** A busy week of a small team, laid over the week of a date: what the demo's calendar holds. */
final class SampleWeek {

  /** Whom the sample's events belong to; the first two have a window. */
  static final List<String> MEMBERS = List.of("Alice", "Bob", "Chloe", "Dmitri", "Emi", "Farid");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);

  private final LocalDate monday;
  private final ZoneId zone;

  /** The week that a window shows on {@code today}. */
  SampleWeek(LocalDate today, ZoneId zone) {
    this.monday = monday(today);
    this.zone = zone;
  }

  /** The Monday of the week that a window shows on {@code today}, wherever weeks begin here. */
  static LocalDate monday(LocalDate today) {
    WeekFields weeks = WeekFields.of(Locale.getDefault(Locale.Category.FORMAT));
    return today.with(weeks.dayOfWeek(), 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  /** The attributes of each event of {@code owner}. */
  List<Map<Attribute, @Nullable Object>> eventsOf(String owner) {
    return lines().stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(";", -1))
        .filter(column -> column[3].equals(owner))
        .map(this::attributes)
        .toList();
  }

  private Map<Attribute, @Nullable Object> attributes(String[] column) {
    EventTime time = time(column);
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.NAME, column[4]);
    values.put(Attribute.LOCATION, column[5].isEmpty() ? null : column[5]);
    values.put(Attribute.DT_START, time.dtStart());
    values.put(Attribute.DT_END, time.dtEnd());
    values.put(Attribute.TZ, time.tz());
    return values;
  }

  private EventTime time(String[] column) {
    LocalDate first = day(column[0]);
    return column[2].isEmpty()
        ? new EventTime.AllDay(first, day(column[1]).plusDays(1))
        : new EventTime.Timed(
            first.atTime(LocalTime.parse(column[1])),
            first.atTime(LocalTime.parse(column[2])),
            zone);
  }

  private LocalDate day(String name) {
    for (int days = 0; days < 7; days++) {
      if (DAY.format(monday.plusDays(days)).equalsIgnoreCase(name)) {
        return monday.plusDays(days);
      }
    }
    throw new IllegalArgumentException("not a day: " + name);
  }

  private static List<String> lines() {
    var resource = Objects.requireNonNull(SampleWeek.class.getResourceAsStream("sample-week.txt"));
    try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
