package org.realtimeagenda.client.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimeagenda.core.EventTime;

/** Every example of RFC 5545 section 3.8.5.3, with the dates that it gives. */
class RfcExamplesTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalTime NINE = LocalTime.of(9, 0);

  /**
   * Start, rule, days: a year, then months with their days. Three dots: it goes on, else that is
   * all.
   */
  private static final String EXAMPLES =
      """
      19970902 FREQ=DAILY;COUNT=10 1997 Sep 2-11
      19970902 FREQ=DAILY;UNTIL=19971224T000000Z 1997 Sep 2-30 Oct 1-31 Nov 1-30 Dec 1-23
      19970902 FREQ=DAILY;INTERVAL=2 1997 Sep 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30 \
        Oct 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30 Nov 1,3,5,7,9,11,13,15,17,19,21,23,25,27,29 \
        Dec 1,3 ...
      19970902 FREQ=DAILY;INTERVAL=10;COUNT=5 1997 Sep 2,12,22 Oct 2,12
      19980101 FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA \
        1998 Jan 1-31 1999 Jan 1-31 2000 Jan 1-31
      19980101 FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1 \
        1998 Jan 1-31 1999 Jan 1-31 2000 Jan 1-31
      19970902 FREQ=WEEKLY;COUNT=10 1997 Sep 2,9,16,23,30 Oct 7,14,21,28 Nov 4
      19970902 FREQ=WEEKLY;UNTIL=19971224T000000Z \
        1997 Sep 2,9,16,23,30 Oct 7,14,21,28 Nov 4,11,18,25 Dec 2,9,16,23
      19970902 FREQ=WEEKLY;INTERVAL=2;WKST=SU \
        1997 Sep 2,16,30 Oct 14,28 Nov 11,25 Dec 9,23 1998 Jan 6,20 Feb 3,17 ...
      19970902 FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH \
        1997 Sep 2,4,9,11,16,18,23,25,30 Oct 2
      19970902 FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH 1997 Sep 2,4,9,11,16,18,23,25,30 Oct 2
      19970901 FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR \
        1997 Sep 1,3,5,15,17,19,29 Oct 1,3,13,15,17,27,29,31 Nov 10,12,14,24,26,28 Dec 8,10,12,22
      19970902 FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH \
        1997 Sep 2,4,16,18,30 Oct 2,14,16
      19970905 FREQ=MONTHLY;COUNT=10;BYDAY=1FR \
        1997 Sep 5 Oct 3 Nov 7 Dec 5 1998 Jan 2 Feb 6 Mar 6 Apr 3 May 1 Jun 5
      19970905 FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR 1997 Sep 5 Oct 3 Nov 7 Dec 5
      19970907 FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU \
        1997 Sep 7,28 Nov 2,30 1998 Jan 4,25 Mar 1,29 May 3,31
      19970922 FREQ=MONTHLY;COUNT=6;BYDAY=-2MO \
        1997 Sep 22 Oct 20 Nov 17 Dec 22 1998 Jan 19 Feb 16
      19970928 FREQ=MONTHLY;BYMONTHDAY=-3 1997 Sep 28 Oct 29 Nov 28 Dec 29 1998 Jan 29 Feb 26 ...
      19970902 FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15 \
        1997 Sep 2,15 Oct 2,15 Nov 2,15 Dec 2,15 1998 Jan 2,15
      19970930 FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 \
        1997 Sep 30 Oct 1,31 Nov 1,30 Dec 1,31 1998 Jan 1,31 Feb 1
      19970910 FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 \
        1997 Sep 10-15 1999 Mar 10-13
      19970902 FREQ=MONTHLY;INTERVAL=2;BYDAY=TU \
        1997 Sep 2,9,16,23,30 Nov 4,11,18,25 1998 Jan 6,13,20,27 Mar 3,10,17,24,31 ...
      19970610 FREQ=YEARLY;COUNT=10;BYMONTH=6,7 \
        1997 Jun 10 Jul 10 1998 Jun 10 Jul 10 1999 Jun 10 Jul 10 2000 Jun 10 Jul 10 \
        2001 Jun 10 Jul 10
      19970310 FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3 \
        1997 Mar 10 1999 Jan 10 Feb 10 Mar 10 2001 Jan 10 Feb 10 Mar 10 2003 Jan 10 Feb 10 Mar 10
      19970101 FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200 \
        1997 Jan 1 Apr 10 Jul 19 2000 Jan 1 Apr 9 Jul 18 2003 Jan 1 Apr 10 Jul 19 2006 Jan 1
      19970519 FREQ=YEARLY;BYDAY=20MO 1997 May 19 1998 May 18 1999 May 17 ...
      19970512 FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO 1997 May 12 1998 May 11 1999 May 17 ...
      19970313 FREQ=YEARLY;BYMONTH=3;BYDAY=TH \
        1997 Mar 13,20,27 1998 Mar 5,12,19,26 1999 Mar 4,11,18,25 ...
      19970605 FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8 \
        1997 Jun 5,12,19,26 Jul 3,10,17,24,31 Aug 7,14,21,28 \
        1998 Jun 4,11,18,25 Jul 2,9,16,23,30 Aug 6,13,20,27 \
        1999 Jun 3,10,17,24 Jul 1,8,15,22,29 Aug 5,12,19,26 ...
      19970902 FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 \
        1998 Feb 13 Mar 13 Nov 13 1999 Aug 13 2000 Oct 13 ...
      19970913 FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13 \
        1997 Sep 13 Oct 11 Nov 8 Dec 13 1998 Jan 10 Feb 7 Mar 7 Apr 11 May 9 Jun 13 ...
      19961105 FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 \
        1996 Nov 5 2000 Nov 7 2004 Nov 2 ...
      19970904 FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 1997 Sep 4 Oct 7 Nov 6
      19970929 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2 \
        1997 Sep 29 Oct 30 Nov 27 Dec 30 1998 Jan 29 Feb 26 Mar 30 ...
      19970805 FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO 1997 Aug 5,10,19,24
      19970805 FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU 1997 Aug 5,17,19,31
      20070115 FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 2007 Jan 15,30 Feb 15 Mar 15,30
      """;

  static Stream<String> examples() {
    return EXAMPLES.lines();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void takesPlaceOnTheDaysThatTheStandardGives(String example) {
    String[] words = example.split(" +", -1);
    LocalDate start = LocalDate.parse(words[0], java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
    boolean goesOn = words[words.length - 1].equals("...");
    List<LocalDateTime> expected = new ArrayList<>();
    int year = 0;
    Month month = Month.JANUARY;
    for (String word : List.of(words).subList(2, goesOn ? words.length - 1 : words.length)) {
      if (word.matches("[0-9]{4}")) {
        year = Integer.parseInt(word);
      } else if (Character.isLetter(word.charAt(0))) {
        month = month(word);
      } else {
        for (int day : days(word)) {
          expected.add(LocalDate.of(year, month, day).atTime(NINE));
        }
      }
    }
    LocalDate end =
        goesOn ? expected.getLast().toLocalDate().plusDays(1) : LocalDate.of(2030, 1, 1);
    assertEquals(expected, starts(words[1], start.atTime(NINE), end));
  }

  private static Month month(String name) {
    return Stream.of(Month.values())
        .filter(month -> month.name().startsWith(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow();
  }

  private static int[] days(String word) {
    return Stream.of(word.split(",", -1))
        .flatMapToInt(
            part -> {
              String[] range = part.split("-", -1);
              return IntStream.rangeClosed(
                  Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]));
            })
        .toArray();
  }

  private static List<LocalDateTime> starts(String rule, LocalDateTime start, LocalDate end) {
    EventTime first = new EventTime.Timed(start, start.plusHours(1), NEW_YORK);
    return RuleExpansion.starts(rule, first, LocalDate.of(1990, 1, 1), end).times().stream()
        .map(time -> ((EventTime.Timed) time).start())
        .toList();
  }

  private static List<String> times(String rule, LocalDate end) {
    return starts(rule, LocalDateTime.of(1997, 9, 2, 9, 0), end).stream()
        .map(LocalDateTime::toString)
        .toList();
  }

  private static List<String> on(String day, String... times) {
    return Stream.of(times).map(time -> day + "T" + time).toList();
  }

  /**
   * The standard's UNTIL=19970902T170000Z is meant as 17:00 in New York and isn't (erratum 3883):
   * with what it says, the last of its three times is left out.
   */
  @Test
  void everyThreeHoursOfOneDay() {
    LocalDate end = LocalDate.of(1998, 1, 1);
    assertEquals(
        on("1997-09-02", "09:00", "12:00", "15:00"),
        times("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", end));
    assertEquals(
        on("1997-09-02", "09:00", "12:00"),
        times("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", end));
  }

  @Test
  void everyQuarterOfAnHourSixTimes() {
    assertEquals(
        on("1997-09-02", "09:00", "09:15", "09:30", "09:45", "10:00", "10:15"),
        times("FREQ=MINUTELY;INTERVAL=15;COUNT=6", LocalDate.of(1998, 1, 1)));
  }

  @Test
  void everyHourAndAHalfFourTimes() {
    assertEquals(
        on("1997-09-02", "09:00", "10:30", "12:00", "13:30"),
        times("FREQ=MINUTELY;INTERVAL=90;COUNT=4", LocalDate.of(1998, 1, 1)));
  }

  @Test
  void everyTwentyMinutesOfTheWorkingDay() {
    List<String> expected = new ArrayList<>();
    for (String day : List.of("1997-09-02", "1997-09-03")) {
      for (int hour = 9; hour <= 16; hour++) {
        for (String minute : List.of("00", "20", "40")) {
          expected.add("%sT%02d:%s".formatted(day, hour, minute));
        }
      }
    }
    LocalDate end = LocalDate.of(1997, 9, 4);
    assertEquals(expected, times("FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", end));
    assertEquals(expected, times("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16", end));
  }
}
