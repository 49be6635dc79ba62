package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.client.replica.DayCount;
import org.realtimeagenda.core.Member;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DayMarksTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final int ALICE = 1;
  private static final int BOB = 2;

  private final List<LocalDate> asked = new ArrayList<>();
  private final List<CompletableFuture<List<DayCount>>> answers = new ArrayList<>();
  private final Colleagues colleagues = new Colleagues(ALICE);
  private final Week week = new Week();
  private final List<DayMarks> made = new ArrayList<>();

  /** Two days from a Monday on. */
  private static final class Week implements MarkedDays {
    private LocalDate from = MONDAY;
    private Runnable turned = () -> {};
    private final List<Map<LocalDate, Integer>> marked = new ArrayList<>();

    @Override
    public LocalDate from() {
      return from;
    }

    @Override
    public LocalDate to() {
      return from.plusDays(2);
    }

    @Override
    public void onTurned(Runnable listener) {
      turned = listener;
    }

    @Override
    public void mark(Map<LocalDate, Integer> events) {
      marked.add(events);
    }

    void turn(int weeks) {
      from = from.plusWeeks(weeks);
      turned.run();
    }
  }

  @BeforeEach
  void begin() {
    onFx(
        () -> {
          colleagues.set(
              List.of(new Member(ALICE, "Alice", null, null), new Member(BOB, "Bob", null, null)));
          made.add(
              new DayMarks(
                  (from, _, _) -> {
                    asked.add(from);
                    answers.add(new CompletableFuture<>());
                    return answers.getLast();
                  },
                  Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                  colleagues,
                  (_, _) -> CompletableFuture.completedFuture(List.of()),
                  week));
        });
  }

  @Test
  void addsUpWhatThoseHaveWhoAreShown() {
    answer(0, new DayCount(ALICE, MONDAY, 2), new DayCount(BOB, MONDAY, 3));
    assertEquals(List.of(Map.of(MONDAY, 5, MONDAY.plusDays(1), 0)), week.marked);

    onFx(() -> colleagues.all().getLast().shownProperty().set(false));

    assertEquals(Map.of(MONDAY, 2, MONDAY.plusDays(1), 0), week.marked.getLast());
    assertEquals(List.of(MONDAY), asked);
  }

  @Test
  void asksOnceMoreHoweverMuchChangesMeanwhile() {
    onFx(
        () -> {
          for (int change = 0; change < 100; change++) {
            made.getFirst().refresh();
          }
        });
    assertEquals(1, asked.size());

    answer(0);
    assertEquals(2, asked.size());
    answer(1);

    assertEquals(2, asked.size());
    assertEquals(1, week.marked.size());
  }

  @Test
  void asksForTheLastOfTheDaysThatWereTurnedToAndTakesNoOther() {
    onFx(
        () -> {
          for (int step = 0; step < 10; step++) {
            week.turn(1);
          }
        });
    answer(0, new DayCount(ALICE, MONDAY, 2));
    assertEquals(List.of(), week.marked);
    assertEquals(List.of(MONDAY, MONDAY.plusWeeks(10)), asked);

    answer(1, new DayCount(ALICE, MONDAY.plusWeeks(10), 1));

    assertEquals(1, week.marked.getLast().get(MONDAY.plusWeeks(10)));
  }

  @Test
  void asksNothingWhereTheSameDaysAreShown() {
    answer(0);
    onFx(() -> week.turn(0));
    assertEquals(List.of(MONDAY), asked);
  }

  @Test
  void keepsItsMarksWhereNobodyAnswers() {
    answer(0, new DayCount(ALICE, MONDAY, 2));
    onFx(() -> made.getFirst().refresh());

    answers.get(1).completeExceptionally(new IOException("disk"));
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(1, week.marked.size());
    onFx(() -> made.getFirst().refresh());
    assertEquals(3, asked.size());
  }

  private void answer(int question, DayCount... counts) {
    answers.get(question).complete(List.of(counts));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void onFx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
