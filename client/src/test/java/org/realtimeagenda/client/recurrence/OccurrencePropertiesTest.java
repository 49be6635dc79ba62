package org.realtimeagenda.client.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

/** Our occurrences in a window are those of the whole series, as ical4j expands it in one go. */
class OccurrencePropertiesTest {

  private static final LocalDate BEGINNING = LocalDate.of(2023, 1, 1);
  private static final LocalDate END = LocalDate.of(2028, 1, 1);
  private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private static final Pattern COUNT = Pattern.compile(";COUNT=([0-9]+)");

  static {
    // else its own expansion ends where a rule has nothing for long
    System.setProperty("net.fortuna.ical4j.recur.maxincrementcount", "100000");
  }

  /**
   * A series.
   *
   * @param rule without UNTIL
   * @param until null without one
   * @param picks which occurrences are left out or moved, by their number
   */
  record Series(
      String rule, EventTime first, @Nullable LocalDate until, List<Integer> picks, int moveDays) {}

  @Property(tries = 3000)
  void aWindowShowsWhatTheWholeSeriesHasThere(
      @ForAll("series") Series series, @ForAll("windows") List<LocalDate> window) {
    LocalDate from = window.getFirst();
    LocalDate to = window.getLast();
    List<EventTime> whole = whole(series);
    List<CalendarEvent> rows = rows(series, whole);
    assertEquals(
        expected(series, whole, from, to),
        starts(Occurrences.of(rows, from, to), from, to),
        () -> rows.toString());
  }

  @Property(tries = 500)
  void whatIsAddedWhenAWindowGrowsIsWhatItLacked(
      @ForAll("series") Series series, @ForAll("windows") List<LocalDate> window) {
    List<CalendarEvent> rows = rows(series, whole(series));
    LocalDate from = window.getFirst();
    LocalDate to = window.getLast();
    List<Occurrences.Placed> grown = new ArrayList<>(Occurrences.of(rows, from, to));
    grown.addAll(Occurrences.added(rows, from, to, BEGINNING, END));
    assertEquals(
        starts(Occurrences.of(rows, BEGINNING, END), BEGINNING, END),
        starts(grown, BEGINNING, END));
    assertEquals(Occurrences.of(rows, BEGINNING, END).size(), grown.size());
  }

  /** ical4j's own. */
  private static List<EventTime> whole(Series series) {
    String rule = series.rule();
    LocalDate until = series.until();
    return switch (series.first()) {
      case EventTime.AllDay(LocalDate start, LocalDate end) -> {
        long days = ChronoUnit.DAYS.between(start, end);
        String text =
            until == null
                ? rule
                : rule + ";UNTIL=" + until.format(DateTimeFormatter.BASIC_ISO_DATE);
        yield direct(text, start, END.plusDays(1)).stream()
            .<EventTime>map(day -> new EventTime.AllDay(day, day.plusDays(days)))
            .toList();
      }
      case EventTime.Timed(LocalDateTime start, LocalDateTime end, var zone) -> {
        Duration length = Duration.between(start, end);
        String text =
            until == null
                ? rule
                : rule + ";UNTIL=" + BASIC.format(until.atTime(start.toLocalTime()));
        yield direct(text, start, END.plusDays(1).atStartOfDay()).stream()
            .<EventTime>map(time -> new EventTime.Timed(time, time.plus(length), zone))
            .toList();
      }
    };
  }

  /** A day that is named in two ways is one, which ical4j forgets also when it counts. */
  private static <T extends Temporal> List<T> direct(String rule, T start, T end) {
    Matcher count = COUNT.matcher(rule);
    if (!count.find()) {
      return new Recur<T>(rule).getDates(start, start, end).stream().distinct().toList();
    }
    List<T> endless = new Recur<T>(count.replaceFirst("")).getDates(start, start, end);
    List<T> days = endless.stream().distinct().toList();
    return days.size() < endless.size()
        ? days.subList(0, Math.min(days.size(), Integer.parseInt(count.group(1))))
        : new Recur<T>(rule).getDates(start, start, end);
  }

  private static Set<Integer> places(Series series, int rest) {
    return series.picks().stream().filter(pick -> pick % 2 == rest).collect(Collectors.toSet());
  }

  /** The master with its exceptions, and an override for each occurrence that was moved. */
  private static List<CalendarEvent> rows(Series series, List<EventTime> whole) {
    List<CalendarEvent> rows = new ArrayList<>();
    List<String> exdates =
        places(series, 0).stream()
            .filter(place -> place < whole.size())
            .map(place -> whole.get(place).dtStart())
            .toList();
    Map<Attribute, @Nullable Object> master = values(series.first());
    master.put(Attribute.RRULE, series.rule() + until(series));
    master.put(Attribute.EXDATES, exdates);
    rows.add(CalendarEvent.of(new EventKey(1, 1), master));
    for (int place : places(series, 1)) {
      if (place < whole.size()) {
        Map<Attribute, @Nullable Object> override = values(moved(whole.get(place), series));
        override.put(Attribute.RECURRENCE_ID, whole.get(place).dtStart());
        rows.add(CalendarEvent.of(new EventKey(1, rows.size() + 1), override));
      }
    }
    return rows;
  }

  /** As it is written: a zoned series' UNTIL is in UTC. */
  private static String until(Series series) {
    LocalDate until = series.until();
    if (until == null) {
      return "";
    }
    return ";UNTIL="
        + switch (series.first()) {
          case EventTime.AllDay _ -> until.format(DateTimeFormatter.BASIC_ISO_DATE);
          case EventTime.Timed(LocalDateTime start, var _, ZoneId zone) -> {
            LocalDateTime local = until.atTime(start.toLocalTime());
            yield zone == null
                ? BASIC.format(local)
                : BASIC.format(
                        local
                            .atZone(zone)
                            .withZoneSameInstant(java.time.ZoneOffset.UTC)
                            .toLocalDateTime())
                    + "Z";
          }
        };
  }

  private static Map<Attribute, @Nullable Object> values(EventTime time) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.UID, "series");
    values.put(Attribute.DT_START, time.dtStart());
    values.put(Attribute.DT_END, time.dtEnd());
    values.put(Attribute.TZ, time.tz());
    return values;
  }

  private static EventTime moved(EventTime time, Series series) {
    int days = series.moveDays();
    return switch (time) {
      case EventTime.AllDay(var start, var end) ->
          new EventTime.AllDay(start.plusDays(days), end.plusDays(days));
      case EventTime.Timed(var start, var end, var zone) ->
          new EventTime.Timed(start.plusDays(days), end.plusDays(days), zone);
    };
  }

  private static List<String> expected(
      Series series, List<EventTime> whole, LocalDate from, LocalDate to) {
    Set<Integer> out = new HashSet<>(places(series, 0));
    Set<Integer> moved = places(series, 1);
    List<EventTime> times = new ArrayList<>();
    for (int place = 0; place < whole.size(); place++) {
      if (moved.contains(place)) {
        times.add(moved(whole.get(place), series));
      } else if (!out.contains(place)) {
        times.add(whole.get(place));
      }
    }
    return inside(times, from, to);
  }

  private static List<String> starts(
      List<Occurrences.Placed> placed, LocalDate from, LocalDate to) {
    return inside(placed.stream().map(Occurrences.Placed::time).toList(), from, to);
  }

  private static List<String> inside(List<EventTime> times, LocalDate from, LocalDate to) {
    return times.stream()
        .filter(time -> day(time.dtStart()).isBefore(to))
        .filter(time -> !day(time.dtStart()).isBefore(from) || reaches(time, from))
        .map(time -> time.dtStart() + "/" + time.dtEnd())
        .sorted()
        .toList();
  }

  private static boolean reaches(EventTime time, LocalDate from) {
    return switch (time) {
      case EventTime.AllDay(var _, LocalDate end) -> end.isAfter(from);
      case EventTime.Timed(var _, LocalDateTime end, var _) -> end.isAfter(from.atStartOfDay());
    };
  }

  private static LocalDate day(String start) {
    return LocalDate.parse(start.substring(0, 10));
  }

  @Provide
  Arbitrary<List<LocalDate>> windows() {
    Arbitrary<Integer> first = Arbitraries.integers().between(0, 4 * 365);
    Arbitrary<Integer> length = Arbitraries.integers().between(1, 400);
    return Combinators.combine(first, length)
        .as(
            (day, days) -> {
              LocalDate from = BEGINNING.plusDays(day);
              LocalDate to = from.plusDays(days);
              return List.of(from, to.isAfter(END) ? END : to);
            });
  }

  @Provide
  Arbitrary<Series> series() {
    return Arbitraries.frequencyOf(
            Tuple.of(1, hourly()),
            Tuple.of(4, daily()),
            Tuple.of(6, weekly()),
            Tuple.of(8, monthly()),
            Tuple.of(6, yearly()))
        .flatMap(
            rule ->
                Combinators.combine(
                        firsts(rule.startsWith("FREQ=HOURLY")),
                        ends(),
                        Arbitraries.integers().between(0, 40).list().ofMaxSize(6),
                        Arbitraries.integers().between(-500, 500))
                    .as(
                        (first, end, picks, move) ->
                            end < 0
                                ? new Series(
                                    rule, first, day(first.dtStart()).plusDays(-end), picks, move)
                                : new Series(
                                    end == 0 ? rule : rule + ";COUNT=" + end,
                                    first,
                                    null,
                                    picks,
                                    move)));
  }

  /** 0: for ever; a COUNT, or days until UNTIL below 0. */
  private static Arbitrary<Integer> ends() {
    return Arbitraries.oneOf(
        Arbitraries.just(0),
        Arbitraries.integers().between(1, 60),
        Arbitraries.integers().between(-1500, -1));
  }

  private static Arbitrary<EventTime> firsts(boolean timed) {
    Arbitrary<LocalDate> day =
        Arbitraries.integers().between(0, 900).map(LocalDate.of(2023, 1, 1)::plusDays);
    Arbitrary<EventTime> times =
        Combinators.combine(
                day,
                Arbitraries.integers().between(0, 24 * 4 - 1),
                Arbitraries.integers().between(0, 60 * 72),
                Arbitraries.of("", "Europe/Paris", "America/New_York", "Australia/Lord_Howe"))
            .as(
                (date, quarter, minutes, zone) -> {
                  LocalDateTime start = date.atStartOfDay().plusMinutes(15L * quarter);
                  return new EventTime.Timed(
                      start, start.plusMinutes(minutes), zone.isEmpty() ? null : ZoneId.of(zone));
                });
    Arbitrary<EventTime> days =
        Combinators.combine(day, Arbitraries.integers().between(1, 20))
            .as((date, length) -> new EventTime.AllDay(date, date.plusDays(length)));
    return timed ? times : Arbitraries.oneOf(times, days);
  }

  private static Arbitrary<String> part(String name, Arbitrary<?> value, int most) {
    return value
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(
            values ->
                ";"
                    + name
                    + "="
                    + values.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  private static Arbitrary<String> maybe(Arbitrary<String> part) {
    return Arbitraries.oneOf(Arbitraries.just(""), part);
  }

  private static Arbitrary<String> rule(
      String frequency, int longest, List<Arbitrary<String>> parts) {
    Arbitrary<String> interval =
        maybe(Arbitraries.integers().between(1, longest).map(n -> ";INTERVAL=" + n));
    // WKST is always there: ical4j by itself takes the locale's
    Arbitrary<String> weekStart = Arbitraries.of("MO", "SU", "WE").map(day -> ";WKST=" + day);
    List<Arbitrary<String>> all = new ArrayList<>(parts);
    all.add(interval);
    all.add(weekStart);
    return Combinators.combine(all).as(texts -> "FREQ=" + frequency + String.join("", texts));
  }

  private static Arbitrary<Integer> signed(int most) {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, most), Arbitraries.integers().between(-most, -1));
  }

  private static Arbitrary<String> months() {
    return part("BYMONTH", Arbitraries.integers().between(1, 12), 4);
  }

  private static Arbitrary<String> weekdays() {
    return part("BYDAY", Arbitraries.of(WEEKDAYS), 5);
  }

  private static Arbitrary<String> numberedDays(int most) {
    return part(
        "BYDAY",
        Combinators.combine(signed(most), Arbitraries.of(WEEKDAYS)).as((n, day) -> n + day),
        3);
  }

  private static Arbitrary<String> withPosition(Arbitrary<String> days) {
    return Combinators.combine(days, part("BYSETPOS", signed(4), 2)).as((a, b) -> a + b);
  }

  private static Arbitrary<String> hourly() {
    return Arbitraries.integers()
        .between(5, 500)
        .flatMap(
            hours ->
                rule("HOURLY", 1, List.of())
                    .map(rule -> rule.replace(";INTERVAL=1", "") + ";INTERVAL=" + hours));
  }

  private static Arbitrary<String> daily() {
    return rule("DAILY", 40, List.of(maybe(months()), maybe(weekdays())));
  }

  private static Arbitrary<String> weekly() {
    return rule(
        "WEEKLY", 12, List.of(Arbitraries.oneOf(maybe(weekdays()), withPosition(weekdays()))));
  }

  private static Arbitrary<String> monthly() {
    Arbitrary<String> monthDays = part("BYMONTHDAY", signed(31), 5);
    return rule(
        "MONTHLY",
        14,
        List.of(
            maybe(months()),
            Arbitraries.oneOf(
                Arbitraries.just(""),
                weekdays(),
                numberedDays(5),
                monthDays,
                withPosition(weekdays()),
                Combinators.combine(monthDays, weekdays()).as((a, b) -> a + b))));
  }

  private static Arbitrary<String> yearly() {
    Arbitrary<String> monthDays = part("BYMONTHDAY", signed(31), 5);
    return Arbitraries.oneOf(
        rule(
            "YEARLY",
            3,
            List.of(
                months(),
                Arbitraries.oneOf(
                    Arbitraries.just(""), numberedDays(5), monthDays, withPosition(weekdays())))),
        rule(
            "YEARLY",
            3,
            List.of(
                Arbitraries.oneOf(
                    Arbitraries.just(""),
                    numberedDays(53),
                    part("BYYEARDAY", signed(366), 4),
                    monthDays))),
        rule("YEARLY", 3, List.of(part("BYWEEKNO", signed(53), 3), weekdays())));
  }
}
