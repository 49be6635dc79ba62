package org.realtimeagenda.desktop;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.holidays.NagerEndpoints;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.app.Settings;

/** Six colleagues and a busy week, the last of November 2026. */
public final class SampleTeam {

  public static final int ALICE = 1;
  public static final int BOB = 2;
  public static final int CHLOE = 3;
  public static final int DMITRI = 4;
  public static final int EMI = 5;
  public static final int FARID = 6;

  /** On the Wednesday of that week. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T10:20:00Z"), ZoneId.of("Europe/Paris"));

  private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

  private final List<CalendarEvent> events = new ArrayList<>();

  /** Of Alice's window, which reaches no service for holidays. */
  public static Settings settings(Home home, Clock clock) {
    return settings(home, clock, ALICE, new ReplicaState.CatchingUp(0, 0));
  }

  /**
   * The same of somebody's.
   *
   * @param self null for who has no team yet
   */
  static Settings settings(Home home, Clock clock, @Nullable Integer self, ReplicaState first) {
    return new Settings(
        home,
        clock,
        Bundles.locale(),
        Locale.FRANCE,
        self,
        first,
        new NagerEndpoints(NOWHERE, NOWHERE));
  }

  public static List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (String name : List.of("Alice", "Bob", "Chloe", "Dmitri", "Emi", "Farid")) {
      members.add(new Member(members.size() + 1, name, null, "Europe/Paris"));
    }
    return members;
  }

  public static List<CalendarEvent> week() {
    SampleTeam team = new SampleTeam();
    team.allDays();
    team.mondayAndTuesday();
    team.wednesdayAndThursday();
    team.fridayToSunday();
    return team.events;
  }

  /** The event that Bob adds while everybody looks. */
  public static CalendarEvent budgetReview() {
    return event(BOB, 900, "Budget review", 26, "14:00", 26, "15:00");
  }

  public static CalendarEvent event(
      int owner, int id, String name, int day, String start, int lastDay, String end) {
    return row(owner, id, name, at(day, start), at(lastDay, end), "Europe/Paris");
  }

  private void allDays() {
    days(DMITRI, "On call", 23, 26);
    days(BOB, "Quarter close", 24, 27);
    days(EMI, "Annual leave", 27, 32);
    days(CHLOE, "Marathon", 29, 30);
  }

  private void mondayAndTuesday() {
    for (int day = 23; day <= 27; day++) {
      add(ALICE, "Stand-up", day, "09:00", "09:30");
    }
    add(CHLOE, "Sprint planning", 23, "10:00", "11:30");
    add(DMITRI, "Hiring screen", 23, "10:30", "11:30");
    add(EMI, "Lunch with the Lyon office", 23, "12:30", "13:30");
    add(ALICE, "Alice and Bob, one to one", 23, "14:00", "15:00");
    add(DMITRI, "Migration rehearsal", 23, "15:30", "17:00");
    add(BOB, "Client call", 24, "09:45", "11:00");
    add(EMI, "UI sync", 24, "10:00", "12:00");
    add(DMITRI, "Audit", 24, "10:30", "11:15");
    add(CHLOE, "Release notes, focus time", 24, "14:00", "16:00");
    add(BOB, "Supplier demo", 24, "16:30", "17:30");
  }

  private void wednesdayAndThursday() {
    add(ALICE, "Roadmap review", 25, "09:45", "10:45");
    add(CHLOE, "Pair on sync engine", 25, "11:00", "12:30");
    add(DMITRI, "Analyst chat", 25, "11:00", "12:00");
    add(BOB, "Invoices", 25, "13:30", "14:00");
    add(EMI, "New joiner tour", 25, "14:30", "16:30");
    add(BOB, "Contract renewal", 25, "15:30", "16:30");
    add(DMITRI, "Hiring round-up", 25, "17:00", "18:00");
    add(FARID, "Photo day", 25, "08:15", "08:45");
    add(DMITRI, "API design forum", 26, "10:00", "11:30");
    add(CHLOE, "Payroll spike", 26, "11:00", "12:00");
    add(EMI, "Lunch and learn", 26, "12:30", "13:30");
    add(CHLOE, "Usability tests", 26, "15:15", "16:15");
    add(ALICE, "Release go / no-go", 26, "15:30", "17:00");
  }

  private void fridayToSunday() {
    add(ALICE, "Focus time", 27, "09:30", "12:00");
    add(DMITRI, "Incident review", 27, "10:30", "11:30");
    add(CHLOE, "Demo rehearsal", 27, "13:30", "14:30");
    add(ALICE, "Sprint demo", 27, "15:00", "16:00");
    add(BOB, "Month end", 27, "15:30", "16:30");
    add(CHLOE, "Team drinks", 27, "17:00", "18:00");
    add(DMITRI, "Database maintenance", 28, "10:00", "12:00");
    add(EMI, "Flight to Edinburgh", 29, "16:00", "17:00");
  }

  private void add(int owner, String name, int day, String start, String end) {
    events.add(event(owner, events.size() + 1, name, day, start, day, end));
  }

  /** Whole days of November; {@code end} is the day after the last one. */
  public static CalendarEvent days(int owner, int id, String name, int first, int end) {
    return row(owner, id, name, date(first), date(end), null);
  }

  private void days(int owner, String name, int first, int end) {
    events.add(days(owner, events.size() + 1, name, first, end));
  }

  private static String at(int day, String time) {
    return date(day) + "T" + time + ":00";
  }

  /** A day of November 2026; 31 is the first of December. */
  private static String date(int day) {
    return day <= 30 ? "2026-11-%02d".formatted(day) : "2026-12-%02d".formatted(day - 30);
  }

  /**
   * An event as its attributes say when it is.
   *
   * @param zone null for none
   */
  public static CalendarEvent row(
      int owner, int id, String name, String start, String end, @Nullable String zone) {
    Map<Attribute, Object> values =
        new EnumMap<>(
            Map.of(Attribute.NAME, name, Attribute.DT_START, start, Attribute.DT_END, end));
    if (zone != null) {
      values.put(Attribute.TZ, zone);
    }
    return CalendarEvent.of(new EventKey(owner, id), values);
  }
}
