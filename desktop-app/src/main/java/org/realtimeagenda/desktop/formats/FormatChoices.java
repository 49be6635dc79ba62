package org.realtimeagenda.desktop.formats;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose of the formats.
 *
 * @param firstDay null for that of the region
 * @param hours null for those of the region
 */
public record FormatChoices(
    @Nullable DayOfWeek firstDay, @Nullable ClockHours hours, boolean weekNumbers) {

  /** Where nothing was chosen. */
  public static final FormatChoices OF_REGION = new FormatChoices(null, null, true);

  public FormatChoices withFirstDay(@Nullable DayOfWeek day) {
    return new FormatChoices(day, hours, weekNumbers);
  }

  public FormatChoices withHours(@Nullable ClockHours chosen) {
    return new FormatChoices(firstDay, chosen, weekNumbers);
  }

  public FormatChoices withWeekNumbers(boolean shown) {
    return new FormatChoices(firstDay, hours, shown);
  }
}
