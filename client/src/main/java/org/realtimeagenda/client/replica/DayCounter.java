package org.realtimeagenda.client.replica;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up how many events the members have on each of some days. */
public final class DayCounter {

  private final LocalDate from;
  private final LocalDate to;
  private final Map<Integer, int[]> members = new HashMap<>();

  /**
   * @param to exclusive
   */
  public DayCounter(LocalDate from, LocalDate to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Adds an event that takes place from {@code starts} to {@code ends}, for a reader in {@code
   * zone}. One without length is on the day on which it starts.
   */
  public void add(int userId, Instant starts, Instant ends, ZoneId zone) {
    add(
        userId,
        starts.atZone(zone).toLocalDate().toEpochDay(),
        ends.minusNanos(1).atZone(zone).toLocalDate().toEpochDay(),
        1);
  }

  /**
   * Adds events that are all on the same days.
   *
   * @param last epoch day; where it is before {@code first}, that is the only one
   */
  public void add(int userId, long first, long last, int events) {
    long begin = Math.max(first, from.toEpochDay());
    long end = Math.min(Math.max(first, last), to.toEpochDay() - 1);
    if (begin <= end) {
      int[] days =
          members.computeIfAbsent(
              userId, _ -> new int[(int) (to.toEpochDay() - from.toEpochDay())]);
      for (long day = begin; day <= end; day++) {
        days[(int) (day - from.toEpochDay())] += events;
      }
    }
  }

  /** Without days that have none. */
  public List<DayCount> counts() {
    List<DayCount> counts = new ArrayList<>();
    members.forEach(
        (userId, days) -> {
          for (int day = 0; day < days.length; day++) {
            if (days[day] > 0) {
              counts.add(new DayCount(userId, from.plusDays(day), days[day]));
            }
          }
        });
    return counts;
  }
}
