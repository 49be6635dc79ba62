package org.realtimeagenda.desktop.repeat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.core.EventTime;

class RepeatWordsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final RepeatWords WORDS = new RepeatWords(Locale.UK);

  private static EventTime at(String day) {
    LocalDateTime start = LocalDate.parse(day).atTime(15, 0);
    return new EventTime.Timed(start, start.plusHours(1), PARIS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=DAILY|Every day, for ever.",
        "FREQ=DAILY;INTERVAL=2|Every second day, for ever.",
        "FREQ=DAILY;INTERVAL=10|Every 10 days, for ever.",
        "FREQ=DAILY;COUNT=1|Every day, once.",
        "FREQ=DAILY;COUNT=5|Every day, 5 times, the last on 30 November 2026.",
        "FREQ=DAILY;COUNT=1000000000|Every day, 1,000,000,000 times.",
        "FREQ=DAILY;UNTIL=99991231T225959Z|Every day until 31 December 9999.",
        "FREQ=DAILY;UNTIL=20261126T225959Z|Every day until 26 November 2026, once.",
        "FREQ=DAILY;UNTIL=20261125T225959Z|Every day until 25 November 2026, never.",
        "FREQ=WEEKLY;BYDAY=TH|Every Thursday, for ever.",
        "FREQ=WEEKLY|Every Thursday, for ever.",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261217T225959Z"
            + "|Every second Thursday until 17 December 2026, 2 times in all.",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=TH|Every 3 weeks on Thursday, for ever.",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR|Every weekday, for ever.",
        "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR|Every weekday, for ever.",
        "FREQ=WEEKLY;BYDAY=SA,SU|Every Saturday and Sunday, for ever.",
        "FREQ=WEEKLY;BYDAY=MO,TH,SU|Every Monday, Thursday and Sunday, for ever.",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU|Every day, for ever.",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR"
            + "|Every 2 weeks on Monday, Tuesday, Wednesday, Thursday and Friday, for ever.",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4"
            + "|Every 2 weeks on Tuesday and Thursday, 4 times, the last on 22 December 2026.",
        "FREQ=MONTHLY;BYMONTHDAY=26|Every month on the 26th, for ever.",
        "FREQ=MONTHLY;BYMONTHDAY=1|Every month on the 1st, for ever.",
        "FREQ=MONTHLY;BYMONTHDAY=22|Every month on the 22nd, for ever.",
        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=3|Every second month on the 3rd, for ever.",
        "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=26;COUNT=2"
            + "|Every 6 months on the 26th, 2 times, the last on 26 May 2027.",
        "FREQ=MONTHLY;BYMONTHDAY=31|Every month on the 31st, where there is one, for ever.",
        "FREQ=MONTHLY;BYMONTHDAY=-1|Every month on the last day, for ever.",
        "FREQ=MONTHLY;BYDAY=4TH|Every month on the 4th Thursday, for ever.",
        "FREQ=MONTHLY;BYDAY=5TH|Every month on the 5th Thursday, where there is one, for ever.",
        "FREQ=MONTHLY;BYDAY=-1FR|Every month on the last Friday, for ever.",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO;UNTIL=20270630T215959Z"
            + "|Every second month on the 1st Monday until 30 June 2027, 3 times in all.",
        "FREQ=YEARLY|Every year on 26 November, for ever.",
        "FREQ=YEARLY;INTERVAL=2|Every second year on 26 November, for ever.",
        "FREQ=YEARLY;INTERVAL=5;COUNT=3"
            + "|Every 5 years on 26 November, 3 times, the last on 26 November 2036."
      })
  void saysWhatAUsualRuleMeans(String rule, String sentence) {
    EventTime time = at("2026-11-26");
    assertEquals(sentence, WORDS.sentence(Repeat.of(rule, time), time));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=SECONDLY|Every second, for ever.",
        "FREQ=HOURLY;INTERVAL=6;COUNT=4|Every 6 hours, 4 times.",
        "FREQ=MONTHLY;BYMONTHDAY=1,15|Every month on the 1st and the 15th, for ever.",
        "FREQ=MONTHLY;BYMONTHDAY=-2|Every month on the 2nd last day, for ever.",
        "FREQ=MONTHLY;BYDAY=1MO,3MO"
            + "|Every month on the 1st Monday and the 3rd Monday, for ever.",
        "FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=3,10"
            + "|Every month on the last Thursday in March and October, for ever.",
        "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20301231T225959Z"
            + "|Every year on the 4th Thursday in November until 31 December 2030.",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO"
            + "|Every 2 weeks on Sunday and Monday, for ever.",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1|Every month by its own rule, for ever.",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13|Every month by its own rule, for ever.",
        "freq=weekly;byday=mo;until=20261231t225959z|Every week on Monday until 31 December 2026.",
        "nonsense|By a rule that can’t be read, for ever."
      })
  void saysOfAnyOtherRuleWhatThereAreWordsFor(String rule, String sentence) {
    EventTime time = at("2026-11-26");
    assertEquals(sentence, WORDS.sentence(Repeat.of(rule, time), time));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=DAILY;COUNT=10|Every day, 10 times.",
        "FREQ=DAILY;UNTIL=20261217T225959Z|Every day until 17 December 2026.",
        "FREQ=WEEKLY;BYDAY=TH|Every Thursday, for ever.",
        "FREQ=YEARLY;COUNT=3|Every year, 3 times.",
        "FREQ=HOURLY;COUNT=4|Every hour, 4 times."
      })
  void countsNothingWhereItIsntKnownFromWhichDayOn(String rule, String sentence) {
    EventTime time = at("2026-11-26");
    assertEquals(sentence, WORDS.uncounted(Repeat.of(rule, time), time));
  }

  @Test
  void saysThatALeapDayIsntInEveryYear() {
    EventTime leapDay = at("2028-02-29");
    assertEquals(
        "Every year on 29 February, where there is one, for ever.",
        WORDS.sentence(Repeat.of("FREQ=YEARLY", leapDay), leapDay));
  }

  @Test
  void writesDatesAsTheLocaleDoes() {
    EventTime time = at("2026-11-26");
    RepeatWords words = new RepeatWords(Locale.US);
    assertEquals(
        "Every day until November 30, 2026, 5 times in all.",
        words.sentence(Repeat.of("FREQ=DAILY;UNTIL=20261130T225959Z", time), time));
    assertEquals(
        "Every year on November 26, for ever.",
        words.sentence(Repeat.of("FREQ=YEARLY", time), time));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=DAILY|Every day",
        "FREQ=WEEKLY;BYDAY=TH|Every week",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH|Every 2 weeks",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR|Every weekday",
        "FREQ=MONTHLY;BYMONTHDAY=26|Every month on the 26th",
        "FREQ=MONTHLY;BYDAY=4TH|Every month on the 4th Thursday",
        "FREQ=YEARLY|Every year",
        "FREQ=HOURLY|Custom, as it is"
      })
  void namesTheChoices(String rule, String choice) {
    EventTime time = at("2026-11-26");
    assertEquals(choice, WORDS.choice(Repeat.of(rule, time), LocalDate.parse("2026-11-26")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=DAILY|Jeden Tag, ohne Ende.",
        "FREQ=DAILY;COUNT=5|Jeden Tag, 5-mal, zuletzt am 30. November 2026.",
        "FREQ=DAILY;UNTIL=20261126T225959Z|Jeden Tag bis 26. November 2026, einmal.",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261217T225959Z"
            + "|Jeden zweiten Donnerstag bis 17. Dezember 2026, insgesamt 2-mal.",
        "FREQ=WEEKLY;BYDAY=MO,TH,SU|Jeden Montag, Donnerstag und Sonntag, ohne Ende.",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR|Montag bis Freitag, ohne Ende.",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH|Alle 3 Wochen am Dienstag und Donnerstag, ohne Ende.",
        "FREQ=MONTHLY;BYMONTHDAY=31|Jeden Monat am 31., falls es ihn gibt, ohne Ende.",
        "FREQ=MONTHLY;BYMONTHDAY=-1|Jeden Monat am letzten Tag, ohne Ende.",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=4TH|Jeden zweiten Monat am 4. Donnerstag, ohne Ende.",
        "FREQ=MONTHLY;BYDAY=-1FR|Jeden Monat am letzten Freitag, ohne Ende.",
        "FREQ=YEARLY;INTERVAL=2|Jedes zweite Jahr am 26. November, ohne Ende.",
        "FREQ=MONTHLY;BYMONTHDAY=1,15|Jeden Monat am 1. und 15., ohne Ende.",
        "FREQ=MONTHLY;BYMONTHDAY=-2|Jeden Monat am vorletzten Tag, ohne Ende.",
        "FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=3,10"
            + "|Jeden Monat am letzten Donnerstag im März und Oktober, ohne Ende.",
        "freq=weekly;byday=mo;until=20261231t225959z|Jede Woche am Montag bis 31. Dezember 2026.",
        "nonsense|Nach einer Regel, die nicht lesbar ist, ohne Ende."
      })
  void speaksGerman(String rule, String sentence) {
    EventTime time = at("2026-11-26");
    RepeatWords words = new RepeatWords(Locale.GERMANY);
    assertEquals(sentence, words.sentence(Repeat.of(rule, time), time));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=DAILY|Chaque jour, sans fin.",
        "FREQ=DAILY;COUNT=5|Chaque jour, 5 fois, la dernière le 30 novembre 2026.",
        "FREQ=DAILY;UNTIL=20261126T225959Z|Chaque jour jusqu’au 26 novembre 2026, une fois.",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261217T225959Z"
            + "|Un jeudi sur deux jusqu’au 17 décembre 2026, 2 fois en tout.",
        "FREQ=WEEKLY;BYDAY=MO,TH,SU|Chaque lundi, jeudi et dimanche, sans fin.",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR|Du lundi au vendredi, sans fin.",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH|Toutes les 3 semaines les mardi et jeudi, sans fin.",
        "FREQ=MONTHLY;BYMONTHDAY=1|Chaque mois le 1er, sans fin.",
        "FREQ=MONTHLY;BYMONTHDAY=31|Chaque mois le 31, quand il y en a un, sans fin.",
        "FREQ=MONTHLY;BYMONTHDAY=-1|Chaque mois le dernier jour, sans fin.",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=4TH|Un mois sur deux le 4e jeudi, sans fin.",
        "FREQ=MONTHLY;BYDAY=-1FR|Chaque mois le dernier vendredi, sans fin.",
        "FREQ=YEARLY;INTERVAL=2|Un an sur deux le 26 novembre, sans fin.",
        "FREQ=MONTHLY;BYMONTHDAY=1,15|Chaque mois le 1er et le 15, sans fin.",
        "FREQ=MONTHLY;BYMONTHDAY=-2|Chaque mois l’avant-dernier jour, sans fin.",
        "FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=3,10"
            + "|Chaque mois le dernier jeudi en mars et octobre, sans fin.",
        "freq=weekly;byday=mo;until=20261231t225959z"
            + "|Chaque semaine le lundi jusqu’au 31 décembre 2026.",
        "nonsense|Selon une règle illisible, sans fin."
      })
  void speaksFrench(String rule, String sentence) {
    EventTime time = at("2026-11-26");
    RepeatWords words = new RepeatWords(Locale.FRANCE);
    assertEquals(sentence, words.sentence(Repeat.of(rule, time), time));
  }

  @Test
  void saysThatItDoesntRepeat() {
    assertEquals("Does not repeat", WORDS.phrase(new Repeat.Never(), at("2026-11-26")));
    assertEquals("Custom…", WORDS.custom());
  }
}
