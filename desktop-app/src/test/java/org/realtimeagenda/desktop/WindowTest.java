package org.realtimeagenda.desktop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.calendarfx.view.EntryViewBase;
import com.calendarfx.view.WeekView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.holidays.Region;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WindowTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir Path home;

  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-25T10:20:00Z"), PARIS);
  private final InMemoryReplica replica =
      new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
  private final AskedEditor asked = new AskedEditor();
  private final AtomicInteger tries = new AtomicInteger();
  private final FxRobot robot = new WindowRobot();

  @Start
  void start(Stage stage) {
    show(stage, SampleTeam.ALICE);
  }

  private void show(Stage stage, @Nullable Integer self) {
    new CalendarApp(
            SampleTeam.settings(Home.in(home), clock, self, new ReplicaState.CatchingUp(0, 0)),
            new WindowMemory(home),
            replica::listen,
            (_, _, _, _, _, _) -> asked)
        .show(stage, () -> {}, tries::incrementAndGet);
  }

  @AfterEach
  void letGoOfTheMouse() {
    robot.release(new MouseButton[0]);
    robot.release(new KeyCode[0]);
  }

  @Test
  void showsTheTeamsWeek() {
    eventually(() -> assertTrue(isShown("Roadmap review")));
    assertEquals("23 – 29 November 2026", text("#heading"));
  }

  @Test
  void hidesTheEventsOfAColleagueWhoIsSwitchedOff() {
    eventually(() -> assertTrue(isShown("Payroll spike")));

    robot.clickOn("#colleague-" + SampleTeam.CHLOE);

    eventually(() -> assertFalse(isShown("Payroll spike")));
    assertTrue(isShown("Roadmap review"));
    assertEquals("5 of 6 shown", text("#colleagues-shown"));
  }

  @Test
  void marksWhatAColleagueJustAddedAsNew() {
    eventually(() -> assertTrue(isShown("Roadmap review")));

    replica.push(SampleTeam.BOB, SampleTeam.budgetReview());

    eventually(() -> assertTrue(styles("Budget review").contains("new")));
  }

  @Test
  void neverMarksOnesOwnEventsAsNew() {
    eventually(() -> assertTrue(isShown("Roadmap review")));

    replica.push(
        SampleTeam.ALICE, SampleTeam.event(SampleTeam.ALICE, 901, "Gym", 26, "18:00", 26, "19:00"));

    eventually(() -> assertTrue(isShown("Gym")));
    assertFalse(styles("Gym").contains("new"));
  }

  @Test
  void isNoLongerNewAfterAMinute() {
    replica.push(SampleTeam.BOB, SampleTeam.budgetReview());
    eventually(() -> assertTrue(styles("Budget review").contains("new")));

    clock.move(Duration.ofSeconds(61));

    eventually(() -> assertFalse(styles("Budget review").contains("new")));
  }

  @Test
  void alwaysSaysWhetherWhatItShowsIsTrue() {
    replica.state(new ReplicaState.Live(clock.instant().minusSeconds(3)));
    eventually(() -> assertEquals("Live", text("#state-words")));
    assertEquals("Confirmed 3 s ago", text("#state-detail"));

    replica.state(new ReplicaState.Offline(clock.instant(), 3));
    eventually(() -> assertEquals("Offline since 11:20", text("#state-words")));
    assertEquals("3 changes waiting", text("#state-detail"));
  }

  @Test
  void triesAgainWhenTheConnectionNeedsAPerson() {
    replica.state(new ReplicaState.NeedsYou(new ReplicaState.Need.SignIn("key has expired")));
    eventually(
        () -> {
          if (robot.lookup("#connection").tryQuery().isEmpty()) {
            robot.clickOn("#state");
          }
          assertTrue(robot.lookup("#try-again").query().isVisible());
        });

    robot.clickOn("#try-again");

    eventually(() -> assertEquals(1, tries.get()));
  }

  @Test
  void offersNoOtherTryWhereADecisionIsNeeded() {
    replica.state(new ReplicaState.NeedsYou(new ReplicaState.Need.Decide(1)));

    eventually(() -> assertEquals("1 event to decide", text("#state-detail")));
    eventually(
        () -> {
          if (robot.lookup("#connection").tryQuery().isEmpty()) {
            robot.clickOn("#state");
          }
          assertFalse(robot.lookup("#try-again").query().isVisible());
        });
  }

  @Test
  void saysHowLongAgoItWasConfirmedAsTimePasses() {
    replica.state(new ReplicaState.Live(clock.instant()));
    eventually(() -> assertEquals("Confirmed 0 s ago", text("#state-detail")));

    clock.move(Duration.ofSeconds(7));

    eventually(() -> assertEquals("Confirmed 7 s ago", text("#state-detail")));
  }

  @Test
  void pagesToTheNextWeekAndBackToToday() {
    eventually(() -> assertTrue(isShown("Roadmap review")));

    robot.clickOn("#next");
    eventually(() -> assertFalse(isShown("Roadmap review")));
    assertEquals("30 November – 6 December 2026", text("#heading"));

    robot.clickOn("#today");
    eventually(() -> assertTrue(isShown("Roadmap review")));
  }

  @Test
  void pagesWithTheKeys() {
    robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);

    eventually(() -> assertEquals("16 – 22 November 2026", text("#heading")));
  }

  @Test
  void showsADay() {
    eventually(() -> assertTrue(isShown("Payroll spike")));

    robot.clickOn("#page-day");

    eventually(() -> assertEquals("Wednesday 25 November 2026", text("#heading")));
    eventually(() -> assertFalse(isShown("Payroll spike")));
    assertTrue(isShown("Roadmap review"));
  }

  @Test
  void asksForAnEventWhereEmptyTimeIsDoubleClicked() {
    eventually(() -> assertTrue(isShown("Roadmap review")));

    eventually(
        () -> {
          // again where the second press came too late for two
          if (asked.created.isEmpty()) {
            robot.doubleClickOn(at("2026-11-28T14:10"));
          }
          assertEquals(List.of(time("2026-11-28T14:00", "2026-11-28T15:00")), asked.created);
        });
  }

  @Test
  void asksForAnEventOfTheTimeThatIsDraggedOut() {
    eventually(() -> assertTrue(isShown("Roadmap review")));

    robot.drag(at("2026-11-28T14:05")).dropTo(at("2026-11-28T15:35"));

    eventually(
        () -> assertEquals(List.of(time("2026-11-28T14:00", "2026-11-28T15:45")), asked.created));
  }

  @Test
  void opensTheEventThatIsClicked() {
    eventually(() -> assertTrue(isShown("Database maintenance")));

    robot.clickOn(chip("Database maintenance"));

    eventually(() -> assertEquals(1, asked.opened.size()));
    assertEquals(SampleTeam.DMITRI, asked.opened.getFirst().userId());
  }

  @Test
  void movesTheNowLineAndTodayWithTheClock() {
    eventually(() -> assertEquals("11:20", text(".current-time-label")));

    clock.move(Duration.ofMinutes(12 * 60 + 45));

    eventually(() -> assertEquals("00:05", text(".current-time-label")));
    eventually(() -> assertEquals("26", text(".is-today .day-number")));
  }

  @Test
  void offersNoNewWhenItOnlyReads() {
    robot.interact(
        () -> {
          Stage second = new Stage();
          show(second, null);
          assertTrue(second.getScene().lookup("#new-event") == null);
          assertTrue(second.getScene().lookup("#read-only") != null);
          second.hide();
        });
  }

  @Test
  void showsTheHolidaysOfTheReadersCountryAlsoWithoutANetwork() {
    robot.interact(() -> robot.lookup("#page-day").query().fireEvent(new ActionEvent()));
    clock.move(Duration.ofDays(30));
    robot.clickOn("#today");

    eventually(() -> assertEquals("Friday 25 December 2026", text("#heading")));
    eventually(() -> assertFalse(robot.lookup(".chip.holiday").queryAll().isEmpty()));
  }

  @Test
  void keepsTheChosenHolidaysWhenItIsClosedAtOnce() {
    WindowMemory before = new WindowMemory(home);
    before.holidays(List.of(Region.of("FR"), Region.of("GB-SCT")));
    before.save();

    robot.interact(
        () -> {
          Stage second = new Stage();
          show(second, SampleTeam.ALICE);
          second.hide();
        });

    assertEquals(before.holidays(), new WindowMemory(home).holidays());
  }

  @Test
  void saysWhichProgramItIs() {
    Waiting.untilWhole();

    robot.push(KeyCode.SHIFT, KeyCode.F1);

    eventually(() -> assertEquals(ThisProgram.asBuilt().runtime(), text("#about-runtime")));
  }

  @Test
  void fitsTheScreen() {
    robot.interact(
        () -> {
          Stage stage = (Stage) robot.window(0);
          assertTrue(stage.getWidth() <= 1000 && stage.getHeight() <= 1000);
        });
  }

  private static EventTime time(String start, String end) {
    return new EventTime.Timed(LocalDateTime.parse(start), LocalDateTime.parse(end), PARIS);
  }

  /** The point of a time in the week's columns. */
  private Point2D at(String time) {
    LocalDateTime when = LocalDateTime.parse(time);
    WeekView week = robot.lookup(".week-view").queryAs(WeekView.class);
    long day = ChronoUnit.DAYS.between(LocalDate.parse("2026-11-23"), when.toLocalDate());
    double minutes = when.toLocalTime().toSecondOfDay() / 60.0;
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () ->
            week.localToScreen(
                (day + 0.5) * week.getWidth() / 7, minutes * week.getHourHeight() / 60));
  }

  private boolean isShown(String title) {
    return chips().stream().anyMatch(chip -> says(chip, title));
  }

  private Node chip(String title) {
    return chips().stream().filter(chip -> says(chip, title)).findFirst().orElseThrow();
  }

  /** Empty while there is no such chip. */
  private List<String> styles(String title) {
    return chips().stream()
        .filter(chip -> says(chip, title))
        .findFirst()
        .map(chip -> List.copyOf(chip.getStyleClass()))
        .orElse(List.of());
  }

  private Set<Node> chips() {
    return robot.lookup(node -> node instanceof EntryViewBase<?>).queryAll().stream()
        .filter(Node::isVisible)
        .collect(Collectors.toSet());
  }

  private static boolean says(Node chip, String title) {
    String text = Said.of(chip);
    return text != null && List.of(text.split(", ", -1)).contains(title);
  }

  private String text(String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().untilAsserted(assertion);
  }
}
