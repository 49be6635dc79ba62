package org.realtimeagenda.desktop.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReachTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

  /** So many lines on each day. */
  private static List<Row> rows(Reach reach, int perDay) {
    return reach
        .from()
        .datesUntil(reach.to())
        .flatMap(day -> Stream.generate(() -> (Row) new Row.Nothing(day)).limit(perDay))
        .toList();
  }

  private static int firstOf(List<Row> rows, LocalDate day) {
    return (int) rows.stream().takeWhile(row -> row.day().isBefore(day)).count();
  }

  /** Until it asks for no other days. */
  private static Reach settled(Reach from, LocalDate looked, int perDay) {
    Reach reach = from;
    for (int i = 0; i < 100; i++) {
      List<Row> rows = rows(reach, perDay);
      Reach next = reach.next(rows, firstOf(rows, looked), looked);
      if (next.equals(reach)) {
        return reach;
      }
      reach = next;
    }
    throw new AssertionError("never settles: " + reach);
  }

  @Test
  void asksForMoreUntilThereIsEnoughOnBothSides() {
    Reach reach = settled(Reach.around(TODAY), TODAY, 1);
    assertTrue(ChronoUnit.DAYS.between(reach.from(), TODAY) >= Reach.ENOUGH, reach::toString);
    assertTrue(ChronoUnit.DAYS.between(TODAY, reach.to()) >= Reach.ENOUGH, reach::toString);
  }

  @Test
  void keepsNoMoreThanItNeedsOfCrowdedDays() {
    Reach reach = settled(Reach.around(TODAY), TODAY, 150);
    assertTrue(rows(reach, 150).size() <= 2 * Reach.MOST + 150, reach::toString);
    assertTrue(reach.has(TODAY));
  }

  @Test
  void whoScrollsOnAlwaysHasMoreAndNeverMuch() {
    Reach reach = Reach.around(TODAY);
    for (int day = 0; day < 1000; day += 5) {
      LocalDate looked = TODAY.plusDays(day);
      reach = settled(reach, looked, 20);
      assertTrue(reach.has(looked.plusDays(2)), reach::toString);
      assertTrue(rows(reach, 20).size() <= 2 * Reach.MOST + 20, reach::toString);
    }
    for (int day = 1000; day > -1000; day -= 5) {
      LocalDate looked = TODAY.plusDays(day);
      reach = settled(reach, looked, 20);
      assertTrue(reach.has(looked.minusDays(2)), reach::toString);
    }
  }

  @Test
  void whereNothingIsItStopsAfterSomeYears() {
    Reach reach = settled(Reach.around(TODAY), TODAY, 0);
    assertTrue(reach.to().isAfter(TODAY.plusYears(5)));
    assertTrue(reach.to().isBefore(TODAY.plusYears(20)), reach::toString);
  }

  @Test
  void aDayWithMoreThanThatStaysWhole() {
    Reach day = new Reach(TODAY, TODAY.plusDays(1));
    List<Row> rows = rows(day, 5000);
    assertEquals(day, day.next(rows, 2500, TODAY));
  }
}
