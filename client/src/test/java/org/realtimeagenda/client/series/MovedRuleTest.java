package org.realtimeagenda.client.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.client.rules.RuleParts;
import org.realtimeagenda.core.EventTime;

/** Rules of series that are moved. 2026-11-02 is a Monday. */
class MovedRuleTest {

  private static EventTime at(String start) {
    LocalDateTime time = LocalDateTime.parse(start);
    return new EventTime.Timed(time, time.plusHours(1), null);
  }

  private static String moved(String rule, String from, String to) {
    Shift shift = new Shift(at(from), at(to));
    return MovedRule.of(RuleParts.of(rule), shift, from, at(from), at(to)).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=WEEKLY                             | 2026-11-02 | 2026-11-03 | FREQ=WEEKLY
          FREQ=WEEKLY;BYDAY=MO                    | 2026-11-02 | 2026-11-03 | FREQ=WEEKLY;BYDAY=TU
          FREQ=WEEKLY;BYDAY=MO,WE,FR              | 2026-11-04 | 2026-11-05 | FREQ=WEEKLY;BYDAY=TU,TH,SA
          FREQ=WEEKLY;BYDAY=SU                    | 2026-11-08 | 2026-11-07 | FREQ=WEEKLY;BYDAY=SA
          FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO      | 2026-11-08 | 2026-11-09 | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;WKST=TU
          FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO | 2026-11-02 | 2026-11-03 | FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU
          FREQ=DAILY;BYDAY=MO,TU                  | 2026-11-02 | 2026-11-03 | FREQ=DAILY;BYDAY=TU,WE
          FREQ=MONTHLY                            | 2026-11-02 | 2026-11-03 | FREQ=MONTHLY
          FREQ=MONTHLY;BYMONTHDAY=2               | 2026-11-02 | 2026-11-05 | FREQ=MONTHLY;BYMONTHDAY=5
          FREQ=MONTHLY;BYMONTHDAY=-1              | 2026-11-30 | 2026-11-28 | FREQ=MONTHLY;BYMONTHDAY=28
          FREQ=MONTHLY;BYDAY=1MO                  | 2026-11-02 | 2026-11-10 | FREQ=MONTHLY;BYDAY=2TU
          FREQ=MONTHLY;BYDAY=-1FR                 | 2026-11-27 | 2026-11-26 | FREQ=MONTHLY;BYDAY=-1TH
          FREQ=MONTHLY;BYDAY=-1FR                 | 2026-11-27 | 2026-11-17 | FREQ=MONTHLY;BYDAY=3TU
          FREQ=MONTHLY;BYDAY=-1FR                 | 2026-11-27 | 2026-11-02 | FREQ=MONTHLY;BYDAY=1MO
          FREQ=MONTHLY;BYMONTHDAY=-1              | 2026-11-30 | 2026-12-31 | FREQ=MONTHLY;BYMONTHDAY=-1
          FREQ=MONTHLY;BYDAY=4SU                  | 2026-11-22 | 2026-11-30 | FREQ=MONTHLY;BYDAY=-1MO
          FREQ=MONTHLY;BYDAY=MO                   | 2026-11-02 | 2026-11-03 | FREQ=MONTHLY;BYDAY=TU
          FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=2     | 2026-11-02 | 2026-12-03 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=3
          FREQ=YEARLY;BYMONTH=11;BYDAY=1MO        | 2026-11-02 | 2026-11-04 | FREQ=YEARLY;BYMONTH=11;BYDAY=1WE
          FREQ=WEEKLY;UNTIL=20261130T100000       | 2026-11-02 | 2026-11-03 | FREQ=WEEKLY;UNTIL=20261201T100000
          FREQ=WEEKLY;UNTIL=20261130              | 2026-11-02 | 2026-11-03 | FREQ=WEEKLY;UNTIL=20261201
          """)
  void saysTheNewDay(String rule, String from, String to, String expected) {
    assertEquals(expected, moved(rule, from + "T10:00", to + "T10:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=WEEKLY;BYDAY=MO,FR",
        "FREQ=MONTHLY;BYMONTHDAY=27",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;BYDAY=4FR",
        "FREQ=MONTHLY;BYDAY=-1FR"
      })
  void saysTheSameAsTheSentenceOfTheDialog(String rule) {
    LocalDate from = LocalDate.parse("2026-11-27");
    for (LocalDate to = from.minusDays(40); to.isBefore(from.plusDays(70)); to = to.plusDays(1)) {
      EventTime there = at(to + "T10:00");
      assertEquals(
          Repeat.of(rule, at(from + "T10:00")).shifted(from, to),
          Repeat.of(moved(rule, from + "T10:00", to + "T10:00"), there),
          () -> "to " + there.dtStart());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=MONTHLY;BYMONTHDAY=1,15
          FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
          FREQ=YEARLY;BYDAY=20MO
          FREQ=YEARLY;BYWEEKNO=20
          FREQ=YEARLY;BYYEARDAY=100
          FREQ=DAILY;BYMONTHDAY=2
          """)
  void staysWhereARuleSaysItsDaysOtherwise(String rule) {
    assertEquals(
        CannotChangeException.Reason.SAID_BY_RULE,
        assertThrows(
                CannotChangeException.class,
                () -> moved(rule, "2026-11-02T10:00", "2026-11-03T10:00"))
            .reason());
    assertEquals(rule, moved(rule, "2026-11-02T10:00", "2026-11-02T11:00"));
  }

  @Test
  void staysWhereARuleSaysItsHours() {
    assertThrows(
        CannotChangeException.class,
        () -> moved("FREQ=DAILY;BYHOUR=10,14", "2026-11-02T10:00", "2026-11-02T11:00"));
    assertEquals(
        "FREQ=DAILY;BYHOUR=10,14",
        moved("FREQ=DAILY;BYHOUR=10,14", "2026-11-02T10:00", "2026-11-03T10:00"));
  }
}
