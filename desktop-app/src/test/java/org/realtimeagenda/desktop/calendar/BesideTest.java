package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BesideTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final VisibleRange.Days WEEK =
      new VisibleRange.Days(MONDAY, MONDAY.plusDays(7), ZoneOffset.UTC, false);

  private final List<CompletableFuture<List<PageEntry>>> asked = new ArrayList<>();
  private final Beside beside =
      new Beside(
          (_, _) -> {
            CompletableFuture<List<PageEntry>> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
          });

  @Test
  void anOldAnswerThatComesLateIsLeftOut() {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          beside.ask(WEEK, () -> {});
          beside.ask(WEEK, () -> {});
        });
    answer(1, "new");
    answer(0, "old");
    assertEquals(List.of(holiday("new")), beside.of(WEEK));
  }

  private void answer(int question, String title) {
    asked.get(question).complete(List.of(holiday(title)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static PageEntry holiday(String title) {
    return new PageEntry.Holiday(title, MONDAY, "France");
  }
}
