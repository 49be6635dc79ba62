package org.realtimeagenda.desktop.month;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.AskedChanges;
import org.realtimeagenda.desktop.AskedEditor;
import org.realtimeagenda.desktop.calendar.Arrivals;
import org.realtimeagenda.desktop.calendar.CalendarPage;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.calendar.Selection;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.theme.Density;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MonthPageTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

  private final AskedEditor editor = new AskedEditor();
  private final Colleagues colleagues = new Colleagues(1);
  private @Nullable MonthPage made;

  private MonthPage make() {
    return new MonthPage(
        new PageContext(
            Clock.fixed(Instant.parse("2026-11-25T10:20:00Z"), PARIS),
            Formats.of(Locale.UK),
            new SimpleObjectProperty<>(Density.COMFORTABLE),
            colleagues,
            new Arrivals(Clock.systemUTC()),
            editor,
            new AskedChanges(),
            new Selection(Clock.fixed(Instant.parse("2026-11-25T10:20:00Z"), PARIS)),
            _ -> {}),
        true);
  }

  @Start
  void start(Stage stage) {
    Theme.LIGHT.install();
    MonthPage page = make();
    made = page;
    colleagues.set(List.of(new Member(1, "Alice", null, null), new Member(2, "Bob", null, null)));
    Scene scene = new Scene(page.node(), 990, 740);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  private MonthPage page() {
    return Objects.requireNonNull(made);
  }

  private static PageEntry event(int owner, int id, String name, EventTime time) {
    return new PageEntry.Event(
        new Occurrence(new EventKey(owner, id), null, name, null, time, null, false), id == 16);
  }

  private static EventTime at(String date, int hour) {
    var start = LocalDate.parse(date).atTime(hour, 0);
    return new EventTime.Timed(start, start.plusHours(1), PARIS);
  }

  private static EventTime days(String first, String last) {
    return new EventTime.AllDay(LocalDate.parse(first), LocalDate.parse(last).plusDays(1));
  }

  private void fill(FxRobot robot) {
    List<PageEntry> entries = new ArrayList<>();
    entries.add(new PageEntry.Holiday("Thanksgiving", LocalDate.parse("2026-11-26"), "US"));
    entries.add(event(1, 1, "On call", days("2026-11-23", "2026-11-24")));
    entries.add(event(2, 2, "Quarter close of the whole year", days("2026-11-24", "2026-11-30")));
    for (int id = 10; id < 18; id++) {
      entries.add(event(1 + id % 2, id, "Stand-up number " + id, at("2026-11-25", id - 2)));
    }
    entries.add(event(1, 30, "Retro", at("2026-10-28", 9)));
    entries.add(event(2, 31, "Sprint planning", at("2026-11-03", 10)));
    robot.interact(() -> page().setEntries(entries));
  }

  @Test
  void showsWholeWeeksAndNamesTheMonth() {
    assertEquals(LocalDate.parse("2026-10-26"), page().from());
    assertEquals(LocalDate.parse("2026-12-07"), page().to());
    assertEquals(new CalendarPage.Heading("November 2026", "Nov 2026", ""), page().heading());
  }

  @Test
  void opensWhatDoesntFitAsAListOfTheDay(FxRobot robot) {
    fill(robot);
    Button more = robot.lookup("#more-2026-11-25").query();
    assertTrue(more.getText().startsWith("+"));
    robot.clickOn(more);
    await().until(() -> robot.lookup("#day-list").tryQuery().isPresent());
    robot.clickOn("Stand-up number 17");
    assertEquals(List.of(new EventKey(2, 17)), editor.opened);
  }

  @Test
  void opensAnEntryThatIsClicked(FxRobot robot) {
    fill(robot);
    robot.clickOn("Sprint planning");
    assertEquals(List.of(new EventKey(2, 31)), editor.opened);
  }

  @Test
  void createsAWholeDayWhereADayIsDoubleClicked(FxRobot robot) {
    await()
        .untilAsserted(
            () -> {
              // again where the second press came too late for two
              if (editor.created.isEmpty()) {
                robot.doubleClickOn("#day-2026-11-12");
              }
              assertEquals(
                  List.of(
                      new EventTime.AllDay(
                          LocalDate.parse("2026-11-12"), LocalDate.parse("2026-11-13"))),
                  editor.created);
            });
  }

  @Test
  void goesOnFromMonthToMonth(FxRobot robot) {
    robot.interact(() -> page().show(page().step(TODAY, 1)));
    assertEquals("December 2026", page().heading().title());
    assertTrue(robot.lookup("#day-2026-12-31").tryQuery().isPresent());
  }
}
