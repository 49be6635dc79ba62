package org.realtimeagenda.desktop.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-26");
  private static final LocalTime AFTERNOON = LocalTime.of(14, 5);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB|Thu 26 Nov 2026|Thursday 26 November|23 – 29 November 2026",
        "en-US|Thu, Nov 26, 2026|Thursday, November 26|November 23 – 29, 2026",
        "fr-FR|jeu. 26 nov. 2026|jeudi 26 novembre|23 – 29 novembre 2026",
        "de-DE|Do., 26. Nov. 2026|Donnerstag, 26. November|23. – 29. November 2026"
      })
  void writesDaysAsTheLanguageDoes(String tag, String day, String longDay, String days) {
    Formats formats = Formats.of(Locale.forLanguageTag(tag));

    assertEquals(day, formats.dayAndYear(DAY));
    assertEquals(longDay, formats.longDay(DAY));
    assertEquals(days, formats.days(DAY.minusDays(3), DAY.plusDays(3)));
  }

  @ParameterizedTest
  @CsvSource({
    "en, GB, 14:05, MONDAY",
    "en, US, 2:05 PM, SUNDAY",
    "en, FR, 14:05, MONDAY",
    "fr, CA, 14:05, SUNDAY",
    "de, DE, 14:05, MONDAY"
  })
  void takesHoursAndWeeksFromTheRegion(
      String language, String country, String time, DayOfWeek firstDay) {
    String regional = country.equals("FR") ? "fr" : language;
    Formats formats =
        new Formats(
            Locale.of(language, country), Locale.of(regional, country), FormatChoices.OF_REGION);

    assertEquals(time, formats.time(AFTERNOON).replace('\u202f', ' '));
    assertEquals(firstDay, formats.weekFields().getFirstDayOfWeek());
  }

  @Test
  void writesWhatThePersonChoseAndTellsIt() {
    Formats formats = Formats.of(Locale.UK);
    AtomicInteger told = new AtomicInteger();
    formats.onChanged(told::incrementAndGet);

    formats.choose(new FormatChoices(DayOfWeek.SATURDAY, ClockHours.TWELVE, false));
    formats.choose(formats.chosen().withWeekNumbers(false));

    assertEquals("2:05 pm", formats.time(AFTERNOON));
    assertEquals("2:05:00 pm", formats.second(AFTERNOON));
    assertEquals(DayOfWeek.SATURDAY, formats.weekFields().getFirstDayOfWeek());
    assertEquals(1, told.get());
  }

  @ParameterizedTest
  @CsvSource({
    ", de-AT, de-AT, de-AT",
    ", it-IT, it-IT, en-IT",
    "ENGLISH, fr-FR, fr-FR, en-FR",
    "FRENCH, en-GB, en-GB, fr-GB",
    ", en, en, en-GB"
  })
  void speaksTheChosenLanguageOrTheSystems(
      Language chosen, Locale system, Locale region, Locale texts) {
    assertEquals(texts, Language.texts(chosen, system, region));
  }
}
