package org.realtimeagenda.desktop.shell;

import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.Map;
import javafx.scene.input.KeyCode;

/** Where the keys lead in the small month. Nothing of it is made before the first of them. */
final class MiniSteps {

  private interface Step {
    LocalDate from(LocalDate day, WeekFields weeks);
  }

  private static final Map<KeyCode, Step> STEPS =
      Map.of(
          KeyCode.LEFT, (day, _) -> day.minusDays(1),
          KeyCode.RIGHT, (day, _) -> day.plusDays(1),
          KeyCode.UP, (day, _) -> day.minusWeeks(1),
          KeyCode.DOWN, (day, _) -> day.plusWeeks(1),
          KeyCode.HOME, (day, weeks) -> day.with(weeks.dayOfWeek(), 1),
          KeyCode.END, (day, weeks) -> day.with(weeks.dayOfWeek(), 7),
          KeyCode.PAGE_UP, (day, _) -> day.minusMonths(1),
          KeyCode.PAGE_DOWN, (day, _) -> day.plusMonths(1));

  private MiniSteps() {}

  /** Whether a key leads to another day. */
  static boolean has(KeyCode key) {
    return STEPS.containsKey(key);
  }

  /** The day that a key leads to; the same one where it leads nowhere. */
  static LocalDate from(LocalDate day, KeyCode key, WeekFields weeks) {
    return STEPS.getOrDefault(key, (same, _) -> same).from(day, weeks);
  }
}
