package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.realtimeagenda.core.EventTime;

/** Which of some days an entry touches, and whether it was chosen to be shown there. */
final class Span {

  static final int DAY = 24 * 60;

  /** Minutes that the chip of the shortest event takes in a column. */
  static final int LEAST = 20;

  private final PageEntry entry;
  private final int first;
  private final int last;
  private final long starts;
  private final long ends;
  private boolean chosen;

  /** Minutes as the clock shows them, from midnight before the first of the days on. */
  private Span(PageEntry entry, int days, long starts, long ends) {
    this.entry = entry;
    this.starts = starts;
    this.ends = ends;
    this.first = (int) Math.max(0, Math.floorDiv(starts, DAY));
    this.last = (int) Math.min(days - 1, Math.floorDiv(ends - 1, DAY));
  }

  static Span of(PageEntry entry, LocalDate from, int days, ZoneId reader) {
    long starts = minutes(entry.time().startsAt(reader).atZone(reader), from);
    long ends = minutes(entry.time().endsAt(reader).atZone(reader).plusSeconds(59), from);
    long midnight = (Math.floorDiv(starts, DAY) + 1) * DAY;
    return new Span(entry, days, starts, Math.max(Math.min(starts + LEAST, midnight), ends));
  }

  private static long minutes(ZonedDateTime time, LocalDate from) {
    long days = time.toLocalDate().toEpochDay() - from.toEpochDay();
    return days * DAY + time.toLocalTime().toSecondOfDay() / 60;
  }

  PageEntry entry() {
    return entry;
  }

  boolean touchesADay() {
    return first <= last;
  }

  /** The first day that it touches, from 0. */
  int first() {
    return first;
  }

  /** Those of {@code days} that it touches. */
  <T> List<T> of(List<T> days) {
    return days.subList(first, last + 1);
  }

  boolean takesWholeDays() {
    return entry.time() instanceof EventTime.AllDay;
  }

  /** Minutes from midnight before the first of the days on. */
  long starts() {
    return starts;
  }

  /** The minute after the last one. */
  long ends() {
    return ends;
  }

  boolean isChosen() {
    return chosen;
  }

  void choose() {
    chosen = true;
  }
}
