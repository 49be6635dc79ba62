package org.realtimeagenda.desktop.month;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.PageEntry;

/**
 * Where everything of one week goes in a month: what takes whole days lies in lanes across its
 * days, what takes hours fills the rows that are left of its day. A day that has more than fits
 * gives its last row to "+4 more".
 *
 * @param bars the visible ones
 * @param days seven, in order
 */
record MonthLayout(List<Bar> bars, List<Day> days) {
  private static final int WEEK = 7;

  /**
   * What takes whole days, as far as this week goes.
   *
   * @param column 0 to 6: its first day in this week
   * @param span how many days of this week
   * @param row 0 is the uppermost
   * @param before it began in an earlier week
   * @param after it ends in a later one
   */
  record Bar(PageEntry entry, int column, int span, int row, boolean before, boolean after) {
    private boolean covers(int day) {
      return column <= day && day < column + span;
    }
  }

  /**
   * One day.
   *
   * @param timed visible ones, each with its row
   * @param all whole days first, then in order of start
   * @param hidden how many of them aren't visible
   * @param hiddenNew how many of those just arrived
   * @param moreRow the row for "+4 more", where something is hidden
   */
  record Day(
      LocalDate date,
      List<Timed> timed,
      List<PageEntry> all,
      int hidden,
      int hiddenNew,
      int moreRow) {}

  /** What takes hours. */
  record Timed(PageEntry entry, int row) {}

  /**
   * Lays out a week.
   *
   * @param rows how many rows of entries fit into a day, at least 1
   * @param entries in order of start; those of other weeks are left out
   */
  static MonthLayout of(LocalDate weekStart, int rows, List<PageEntry> entries, ZoneId reader) {
    List<Bar> bars = bars(weekStart, entries, reader);
    List<List<PageEntry>> timed = timed(weekStart, entries, reader);
    int[] limits = new int[WEEK];
    for (int day = 0; day < WEEK; day++) {
      limits[day] = needed(day, bars, timed.get(day).size()) > rows ? rows - 1 : rows;
    }
    List<Bar> visible = bars.stream().filter(bar -> fits(bar, limits)).toList();
    List<Day> days = new ArrayList<>();
    for (int day = 0; day < WEEK; day++) {
      days.add(day(weekStart.plusDays(day), day, rows, limits[day], bars, visible, timed.get(day)));
    }
    return new MonthLayout(visible, days);
  }

  /** Whether an entry lies across days instead of standing in one. */
  static boolean takesDays(EventTime time) {
    return switch (time) {
      case EventTime.AllDay _ -> true;
      case EventTime.Timed(var start, var end, var _) ->
          Duration.between(start, end).compareTo(Duration.ofDays(1)) >= 0;
    };
  }

  private static Day day(
      LocalDate date,
      int column,
      int rows,
      int limit,
      List<Bar> bars,
      List<Bar> visibleBars,
      List<PageEntry> timed) {
    List<Bar> here = bars.stream().filter(bar -> bar.covers(column)).toList();
    List<PageEntry> hidden = new ArrayList<>();
    BitSet taken = new BitSet();
    for (Bar bar : here) {
      if (visibleBars.contains(bar)) {
        taken.set(bar.row());
      } else {
        hidden.add(bar.entry());
      }
    }
    int last = hidden.isEmpty() ? limit : Math.min(limit, rows - 1);
    List<Timed> placed = new ArrayList<>();
    for (PageEntry entry : timed) {
      int row = taken.nextClearBit(0);
      if (row < last) {
        taken.set(row);
        placed.add(new Timed(entry, row));
      } else {
        hidden.add(entry);
      }
    }
    List<PageEntry> all = new ArrayList<>(here.stream().map(Bar::entry).toList());
    all.addAll(timed);
    int fresh = (int) hidden.stream().filter(MonthLayout::isNew).count();
    return new Day(date, placed, List.copyOf(all), hidden.size(), fresh, rows - 1);
  }

  private static int needed(int day, List<Bar> bars, int timed) {
    List<Bar> here = bars.stream().filter(bar -> bar.covers(day)).toList();
    int lowest = here.stream().mapToInt(Bar::row).max().orElse(-1);
    return Math.max(lowest + 1, here.size() + timed);
  }

  private static boolean fits(Bar bar, int[] limits) {
    for (int day = bar.column(); day < bar.column() + bar.span(); day++) {
      if (bar.row() >= limits[day]) {
        return false;
      }
    }
    return true;
  }

  private static List<Bar> bars(LocalDate weekStart, List<PageEntry> entries, ZoneId reader) {
    List<Bar> unplaced = new ArrayList<>();
    for (PageEntry entry : entries) {
      if (!takesDays(entry.time())) {
        continue;
      }
      LocalDate first = firstDay(entry.time(), reader);
      LocalDate last = lastDay(entry.time(), reader);
      int from = (int) Math.max(0, first.toEpochDay() - weekStart.toEpochDay());
      int to = (int) Math.min(WEEK - 1, last.toEpochDay() - weekStart.toEpochDay());
      if (from <= to) {
        boolean before = first.isBefore(weekStart);
        boolean after = !last.isBefore(weekStart.plusDays(WEEK));
        unplaced.add(new Bar(entry, from, to - from + 1, 0, before, after));
      }
    }
    unplaced.sort(
        Comparator.comparingInt(Bar::column)
            .thenComparing(Comparator.comparingInt(Bar::span).reversed())
            .thenComparing(bar -> bar.entry().id()));
    List<Integer> freeFrom = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    for (Bar bar : unplaced) {
      int lane = 0;
      while (lane < freeFrom.size() && freeFrom.get(lane) > bar.column()) {
        lane++;
      }
      if (lane == freeFrom.size()) {
        freeFrom.add(0);
      }
      freeFrom.set(lane, bar.column() + bar.span());
      bars.add(new Bar(bar.entry(), bar.column(), bar.span(), lane, bar.before(), bar.after()));
    }
    return bars;
  }

  private static List<List<PageEntry>> timed(
      LocalDate weekStart, List<PageEntry> entries, ZoneId reader) {
    List<List<PageEntry>> days = new ArrayList<>();
    for (int day = 0; day < WEEK; day++) {
      days.add(new ArrayList<>());
    }
    for (PageEntry entry : entries) {
      if (!takesDays(entry.time())) {
        long day = firstDay(entry.time(), reader).toEpochDay() - weekStart.toEpochDay();
        if (day >= 0 && day < WEEK) {
          days.get((int) day).add(entry);
        }
      }
    }
    days.forEach(day -> day.sort(Comparator.comparing(entry -> entry.time().startsAt(reader))));
    return days;
  }

  static LocalDate firstDay(EventTime time, ZoneId reader) {
    return time.startsAt(reader).atZone(reader).toLocalDate();
  }

  static LocalDate lastDay(EventTime time, ZoneId reader) {
    ZonedDateTime end = time.endsAt(reader).atZone(reader);
    return end.minusNanos(1).toLocalDate();
  }

  private static boolean isNew(PageEntry entry) {
    return entry instanceof PageEntry.Event(var _, boolean fresh) && fresh;
  }
}
