package org.realtimeagenda.desktop.pictures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.desktop.SampleTeam;

/** The sample week, and the weeks before it as they are in a team: most of it comes each week. */
final class SampleMonth {
  private static final int FIRST = 600;
  private static final int WEEKS = 3;

  /**
   * @param weeks how many weeks lie between one and the next
   */
  private record Habit(
      int owner, String name, DayOfWeek day, String start, String end, int weeks) {}

  private static final List<Habit> HABITS =
      List.of(
          each(SampleTeam.CHLOE, "Sprint planning", DayOfWeek.MONDAY, "10:00", "11:30"),
          each(SampleTeam.DMITRI, "Threat model", DayOfWeek.MONDAY, "13:00", "14:00"),
          new Habit(SampleTeam.BOB, "Payroll run", DayOfWeek.MONDAY, "15:00", "16:00", 2),
          each(SampleTeam.EMI, "Design critique", DayOfWeek.TUESDAY, "10:00", "11:00"),
          new Habit(SampleTeam.BOB, "Client call", DayOfWeek.TUESDAY, "16:00", "17:00", 2),
          each(SampleTeam.ALICE, "Roadmap review", DayOfWeek.WEDNESDAY, "09:45", "10:45"),
          new Habit(SampleTeam.EMI, "Workshop", DayOfWeek.WEDNESDAY, "15:00", "17:00", 3),
          each(SampleTeam.DMITRI, "API design forum", DayOfWeek.THURSDAY, "10:00", "11:30"),
          new Habit(SampleTeam.CHLOE, "Usability tests", DayOfWeek.THURSDAY, "14:30", "16:00", 2),
          each(SampleTeam.ALICE, "Sprint demo", DayOfWeek.FRIDAY, "15:00", "16:00"),
          new Habit(SampleTeam.EMI, "Retrospective", DayOfWeek.FRIDAY, "16:00", "17:00", 2),
          new Habit(SampleTeam.DMITRI, "Maintenance", DayOfWeek.SATURDAY, "10:00", "12:00", 2));

  private SampleMonth() {}

  private static Habit each(int owner, String name, DayOfWeek day, String start, String end) {
    return new Habit(owner, name, day, start, end, 1);
  }

  static List<CalendarEvent> events() {
    List<CalendarEvent> events = new ArrayList<>(SampleTeam.week());
    events.add(SampleTeam.days(SampleTeam.DMITRI, FIRST, "On call", 16, 19));
    events.add(SampleTeam.days(SampleTeam.FARID, FIRST + 1, "Trade fair", 10, 12));
    for (int week = 0; week < WEEKS; week++) {
      LocalDate monday = LocalDate.of(2026, 11, 2).plusWeeks(week);
      for (int day = 0; day < 5; day++) {
        add(events, SampleTeam.ALICE, "Stand-up", monday.plusDays(day), "09:00", "09:30");
      }
      for (Habit habit : HABITS) {
        if (week % habit.weeks() == 0) {
          LocalDate day = monday.with(habit.day());
          add(events, habit.owner(), habit.name(), day, habit.start(), habit.end());
        }
      }
    }
    return events;
  }

  private static void add(
      List<CalendarEvent> events, int owner, String name, LocalDate day, String start, String end) {
    int date = day.getDayOfMonth();
    events.add(SampleTeam.event(owner, FIRST + events.size(), name, date, start, date, end));
  }
}
