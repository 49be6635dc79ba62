package org.realtimeagenda.desktop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.calendarfx.view.EntryViewBase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Crowded days, a second zone, and a computer that travels, in the window. */
@ExtendWith(ApplicationExtension.class)
class PagesTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Pattern TIMES = Pattern.compile("(\\d\\d:\\d\\d) to (\\d\\d:\\d\\d)");

  @TempDir Path home;

  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-25T10:20:00Z"), PARIS);
  private final InMemoryReplica replica =
      new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
  private final AskedEditor editor = new AskedEditor();
  private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
  private final FxRobot robot = new WindowRobot();

  @Start
  void start(Stage stage) {
    Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> thrown.add(failure));
    SampleApp.of(home, clock, replica, (_, _, _, _, _, _) -> editor)
        .show(stage, () -> {}, () -> {});
  }

  @AfterEach
  void nothingWasThrown() {
    robot.release(new KeyCode[0]);
    assertEquals(List.of(), thrown);
  }

  @Test
  void saysAtTheFootOfAColumnWhatItHides() {
    crowd(26, 95);

    eventually(() -> assertEquals("+41 more", text("#more-2026-11-26")));
    assertTrue(robot.lookup("#more-2026-11-25").tryQuery().isEmpty());
    eventually(() -> assertEquals(60, chipsOf("2026-11-26")));
  }

  @Test
  void saysItOnTheDayPageToo() {
    crowd(25, 100);

    robot.clickOn("#page-day");

    eventually(() -> assertTrue(text("#more-2026-11-25").matches("\\+\\d+ more")));
  }

  @Test
  void opensTheDayWhoseHeadIsPressed() {
    eventually(() -> assertEquals(7, heads()));

    robot.clickOn("#next");
    eventually(() -> assertTrue(isHead("4")));

    robot.clickOn((Node head) -> isHead(head, "4"));

    eventually(() -> assertEquals(1, heads()));
    assertEquals("4", text(".day-number"));
  }

  @Test
  void opensTheListOfACrowdedDayAndTheEventThatIsChosenWithTheKeys() {
    crowd(28, 5_000);
    eventually(() -> assertEquals("+4,942 more", text("#more-2026-11-28")));

    robot.clickOn("#more-2026-11-28");

    eventually(() -> assertEquals(5_002, list().getItems().size()));
    assertTrue(robot.lookup(node -> node instanceof ListCell<?>).queryAll().size() < 60);
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    eventually(() -> assertEquals(1, editor.opened.size()));
    eventually(() -> assertTrue(robot.lookup("#day-list").tryQuery().isEmpty()));
  }

  @Test
  void closesTheListWithEscape() {
    crowd(26, 95);
    eventually(() -> assertTrue(isThere("#more-2026-11-26")));
    robot.clickOn("#more-2026-11-26");
    eventually(() -> assertTrue(isThere("#day-list")));

    robot.push(KeyCode.ESCAPE);

    eventually(() -> assertFalse(isThere("#day-list")));
    assertEquals(List.of(), editor.opened);
  }

  @Test
  void laysThreeWholeDaysOneAboveTheOtherAndSaysHowManyMore() {
    for (int id = 1; id <= 5; id++) {
      replica.put(
          SampleTeam.row(SampleTeam.BOB, 5000 + id, "Fair", "2026-11-28", "2026-11-29", null));
    }
    refresh();

    eventually(() -> assertEquals("+3 more", text("#more-whole-days-2026-11-28")));
  }

  @Test
  void showsTheHoursOfASecondZoneAndRemembersIt() {
    eventually(() -> assertEquals("CET", text("#own-zone")));
    robot.clickOn("#own-zone");
    eventually(() -> assertTrue(isThere("#zone-search")));

    robot.write("tokyo").push(KeyCode.ENTER);

    eventually(() -> assertEquals("17:00", secondHours().get(8)));
    eventually(() -> assertFalse(text("#second-zone").isEmpty()));
    robot.interact(() -> ((Stage) robot.window(0)).hide());
    assertEquals(TOKYO, new WindowMemory(home).secondZone());
  }

  @Test
  void takesTheSecondZoneAwayAgain() {
    eventually(() -> assertEquals("CET", text("#own-zone")));
    robot.clickOn("#own-zone");
    eventually(() -> assertTrue(isThere("#zone-search")));
    robot.write("tokyo").push(KeyCode.ENTER);
    eventually(() -> assertTrue(robot.lookup("#second-zone").query().isVisible()));

    robot.clickOn("#second-zone");
    robot.clickOn("No second zone");

    eventually(() -> assertFalse(robot.lookup("#second-zone").query().isVisible()));
  }

  @Test
  void goesOnInTheZoneThatTheComputerHasTravelledTo() {
    replica.put(
        SampleTeam.row(
            SampleTeam.ALICE, 7001, "Yoga", "2026-11-25T07:00:00", "2026-11-25T08:00:00", null));
    refresh();
    eventually(() -> assertEquals("07:00 – 08:00", range("Yoga")));
    eventually(() -> assertEquals("09:45 – 10:45", range("Roadmap review")));

    clock.travel(TOKYO);
    clock.move(Duration.ofMinutes(1));

    eventually(() -> assertEquals("19:21", text(".current-time-label")));
    eventually(() -> assertEquals("17:45 – 18:45", range("Roadmap review")));
    eventually(() -> assertEquals("07:00 – 08:00", range("Yoga")));
    eventually(() -> assertTrue(isSaid("Now in Tokyo time")));

    robot.clickOn("Show Paris too");

    eventually(() -> assertEquals("01:00", secondHours().get(8)));
  }

  @Test
  void showsTodayInTheNewZone() {
    clock.move(Duration.ofHours(7));
    eventually(() -> assertEquals("25", text(".is-today .day-number")));

    clock.travel(TOKYO);
    clock.move(Duration.ofMinutes(1));

    eventually(() -> assertEquals("26", text(".is-today .day-number")));
  }

  @Test
  void pagesFastThroughCrowdedMonthsWithoutLeavingAnythingBehind() {
    for (int id = 0; id < 2_000; id++) {
      int day = 1 + id % 90;
      String from = "2026-%02d-%02d".formatted(10 + day / 31, 1 + day % 28);
      boolean whole = id % 4 == 0;
      String to = whole ? "2026-12-28" : from + "T10:00:00";
      replica.put(
          SampleTeam.row(
              1 + id % 6,
              10_000 + id,
              from.substring(0, 7) + " " + id,
              whole ? from : from + "T09:00:00",
              whole ? plusDays(from, 1 + id % 9) : to,
              whole ? null : "Europe/Paris"));
    }
    robot.clickOn("#page-month");
    for (int step = 0; step < 40; step++) {
      boolean forward = step % 4 < 2;
      robot.interact(() -> robot.lookup(forward ? "#next" : "#previous").queryButton().fire());
    }
    eventually(() -> assertEquals("November 2026", text("#heading")));
    robot.interact(() -> robot.lookup("#next").queryButton().fire());
    robot.interact(() -> robot.lookup("#next").queryButton().fire());

    eventually(() -> assertEquals("January 2027", text("#heading")));
    eventually(() -> assertEquals(List.of(), titles()));
  }

  private static String plusDays(String day, int days) {
    return java.time.LocalDate.parse(day).plusDays(days).toString();
  }

  /** Titles of the events of 2026 on the month page that nothing of December reaches into. */
  private List<String> titles() {
    return robot.lookup(".entry-title").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .filter(text -> text.startsWith("2026-1"))
        .toList();
  }

  private void crowd(int day, int events) {
    for (int i = 0; i < events; i++) {
      int minute = 6 * 60 + i * 15 * 60 / events;
      String start = "%02d:%02d".formatted(minute / 60, minute % 60);
      replica.put(
          SampleTeam.event(
              2 + i % 4, 20_000 + i, "Slot " + i, day, start, day, start.substring(0, 3) + "59"));
    }
    refresh();
  }

  private void refresh() {
    replica.push(
        SampleTeam.ALICE,
        SampleTeam.event(SampleTeam.ALICE, 9_999, "Dinner", 23, "20:00", 23, "21:00"));
  }

  private long chipsOf(String day) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> chipsNow(day));
  }

  private long chipsNow(String day) {
    Node column =
        robot
            .lookup(
                node ->
                    node instanceof com.calendarfx.view.WeekDayView view
                        && view.getDate().toString().equals(day))
            .query();
    Bounds bounds = column.localToScene(column.getBoundsInLocal());
    return chips().stream()
        .filter(chip -> bounds.contains(chip.localToScene(1, 1)))
        .filter(chip -> chip.getParent().getParent().equals(column))
        .count();
  }

  private boolean isHead(String day) {
    return robot.lookup(node -> isHead(node, day)).tryQuery().isPresent();
  }

  private static boolean isHead(Node node, String day) {
    return node instanceof Labeled head
        && head.getStyleClass().contains("day-number")
        && day.equals(head.getText());
  }

  private int heads() {
    return robot.lookup(".day-number").queryAll().size();
  }

  private List<Node> chips() {
    return robot.lookup(node -> node instanceof EntryViewBase<?>).queryAll().stream()
        .filter(Node::isVisible)
        .toList();
  }

  /** The times that the chip of this title tells; empty while there is none. */
  private String range(String title) {
    return chips().stream()
        .map(chip -> String.valueOf(Said.of(chip)))
        .filter(spoken -> spoken.startsWith(title))
        .map(TIMES::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1) + " – " + found.group(2))
        .findFirst()
        .orElse("");
  }

  private boolean isSaid(String words) {
    return robot
        .lookup(node -> node instanceof Labeled label && words.equals(label.getText()))
        .tryQuery()
        .isPresent();
  }

  private List<String> secondHours() {
    return robot.lookup(".second-scale .time-label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  private ListView<?> list() {
    return robot.lookup("#day-entries").queryListView();
  }

  private boolean isThere(String query) {
    return robot.lookup(query).tryQuery().isPresent();
  }

  private String text(String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().untilAsserted(assertion);
  }
}
