package org.realtimeagenda.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.temporal.WeekFields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.desktop.print.PrintKind;
import org.realtimeagenda.desktop.print.Printout;
import org.realtimeagenda.desktop.shell.Navigation;
import org.realtimeagenda.desktop.shell.PageKind;
import org.realtimeagenda.desktop.shell.StillPage;

class PrintedDaysTest {

  @ParameterizedTest
  @CsvSource({
    "DAY, 2026-11-26, 2026-11-27, DAY, 2026-11-26, 2026-11-27",
    "WEEK, 2026-11-23, 2026-11-30, WEEK, 2026-11-23, 2026-11-30",
    "MONTH, 2026-10-26, 2027-01-04, MONTH, 2026-10-26, 2026-12-07",
    "YEAR, 2026-01-01, 2027-01-01, LIST, 2026-01-01, 2027-01-01",
    "LIST, 2025-01-01, 2029-01-01, LIST, 2026-11-26, 2026-12-26"
  })
  void areThoseShownAndOfTheListAMonth(
      PageKind page,
      LocalDate asked,
      LocalDate askedTo,
      PrintKind kind,
      LocalDate from,
      LocalDate to) {
    LocalDate date = LocalDate.of(2026, 11, 26);
    Navigation.Place place = new Navigation.Place(page, date, new StillPage(date), asked, askedTo);

    assertEquals(new Printout.Days(kind, from, to), LaterParts.days(place, WeekFields.ISO));
  }
}
