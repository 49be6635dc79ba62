package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.firstrun.FirstRunPage;
import org.realtimeagenda.desktop.joining.Joining;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every control and every entry says to who does not see it what it is. */
@ExtendWith(ApplicationExtension.class)
class SpokenWindowTest {

  private static final EventKey SERIES = new EventKey(SampleTeam.ALICE, 990);

  @TempDir Path home;

  private final MovedClock clock =
      new MovedClock(SampleTeam.CLOCK.instant(), SampleTeam.CLOCK.getZone());
  private final InMemoryReplica replica =
      new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
  private final FxRobot robot = new WindowRobot();
  private final Map<String, List<String>> mute = new TreeMap<>();
  private @Nullable CalendarApp app;
  private @Nullable EventDialog dialog;
  private @Nullable Stage window;

  @Start
  void start(Stage stage) {
    replica.put(
        CalendarEvent.of(
            SERIES,
            Map.of(
                Attribute.NAME, "Design review",
                Attribute.LOCATION, "Room Curie",
                Attribute.DT_START, "2026-11-26T08:00:00",
                Attribute.DT_END, "2026-11-26T08:30:00",
                Attribute.TZ, "Europe/Paris",
                Attribute.RRULE, "FREQ=WEEKLY")));
    window = stage;
    app =
        SampleApp.of(
            home,
            clock,
            replica,
            (host, team, colleagues, edits, formats, compare) -> {
              EventDialog made =
                  new EventDialog(host, team, colleagues, edits, clock, formats, compare);
              dialog = made;
              return made;
            });
    app.show(stage, () -> {}, () -> {});
  }

  @BeforeEach
  void hasAllItsParts() {
    Waiting.untilWhole();
  }

  @AfterEach
  void nothingWasMute() {
    robot.release(new KeyCode[0]);
    assertEquals(Map.of(), mute);
  }

  @Test
  void onEachPage() {
    robot.interact(() -> replica.push(SampleTeam.BOB, SampleTeam.budgetReview()));
    says("Roadmap review, Alice, Wednesday 25 November 09:45 to 10:45");
    says("Budget review, Bob, Thursday 26 November 14:00 to 15:00, new");
    says("Design review, Alice, Thursday 26 November 08:00 to 08:30, Room Curie, repeats");
    says("Annual leave, Emi, Friday 27 November to Tuesday 1 December, all day");
    says("Wednesday 25 November, today");
    small("Wednesday 25 November, today, 11 events");
    small("Sunday 22 November, no events");
    // one stop of Tab
    List<Node> stops =
        robot.lookup((Node day) -> day.isFocusTraversable()).queryAll().stream()
            .filter(day -> day.getStyleClass().contains("mini-day"))
            .toList();
    assertEquals(1, stops.size());
    assertEquals(AccessibleRole.BUTTON, stops.getFirst().getAccessibleRole());
    assertEquals("November 2026", stops.getFirst().getParent().getAccessibleText());
    listen("week, toast");
    for (String page : List.of("day", "month", "year", "list")) {
      press("#page-" + page);
      listen(page);
    }
    press("#page-month");
    says("Wednesday 25 November, today");
    says("Annual leave, Emi, Friday 27 November to Tuesday 1 December, all day");
    says("Client call, Bob, Tuesday 24 November 09:45 to 11:00");
    press("#find");
    focused("#search");
    robot.write("review");
    await("#hits");
    listen("hits");
    robot.type(KeyCode.ESCAPE);
    press("#page-year");
    eventually(
        () ->
            assertEquals(
                "Wednesday 25 November, today, 11 events",
                find("#year-2026-11-25", Node.class).getAccessibleText()));
  }

  @Test
  void onEachCard() throws IOException {
    press("#new-event");
    focused("#title");
    robot.write("every other Friday 16-17:30 retrospective until 18 December");
    robot.interact(
        () -> {
          find("#add-reminder", MenuButton.class).getItems().get(2).fire();
          find("#repeat", ComboBox.class).getSelectionModel().select(8);
        });
    listen("dialog");
    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> dialog().open(SERIES, "2026-11-26T08:00:00"));
    await("#save");
    listen("dialog of a series");
    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> dialog().open(new EventKey(SampleTeam.BOB, 12), null));
    await("#cancel");
    listen("another's event");
    robot.type(KeyCode.ESCAPE);
    key(KeyCode.F1, "#keys");
    robot.push(KeyCode.SHIFT, KeyCode.F1);
    await("#about");
    listen("about");
    robot.type(KeyCode.ESCAPE);
    Path file = Files.writeString(home.resolve("broken.ics"), CALENDAR);
    robot.interact(() -> Objects.requireNonNull(app).importFile(file));
    await("#import-start");
    listen("import");
    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> chip("Design review").requestFocus());
    key(KeyCode.DELETE, "#scope-cancel");
    popups();
  }

  private void popups() {
    key(KeyCode.F10, "#more-keys");
    press("#own-zone");
    await("#zone-picker");
    listen("zones");
    robot.type(KeyCode.ESCAPE);
    press("#add-holidays");
    await("#holiday-places");
    eventually(
        () -> assertTrue(robot.lookup("#holiday-places").queryListView().getItems().size() > 9));
    listen("holidays");
    robot.type(KeyCode.ESCAPE);
    press("#page-month");
    press("#more-2026-11-25");
    await("#day-list");
    listen("day list");
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void whateverTheConnectionIs() {
    for (Situation now :
        List.of(
            Situations.live(28),
            Situations.of(new ReplicaState.CatchingUp(38, 112)),
            Situations.offline(),
            Situations.of(
                new ReplicaState.NeedsYou(new ReplicaState.Need.SignIn("The token has expired"))),
            Situations.decide(Situations.refused(2), Situations.refusedDelete(3)),
            Situations.decide(Situations.bothChanged(1)))) {
      robot.interact(() -> replica.situation(now));
      open();
      listen("connection " + now.state());
      robot.type(KeyCode.ESCAPE);
    }
    open();
    press("#compare-versions");
    await("#decide-later");
    listen("two versions");
  }

  private void open() {
    eventually(
        () -> {
          if (robot.lookup("#connection").tryQuery().isEmpty()) {
            press("#state");
          }
          assertTrue(robot.lookup("#connection").query().isVisible());
        });
  }

  @Test
  void onTheFirstPage() {
    robot.interact(
        () -> {
          Stage first = Objects.requireNonNull(window);
          FirstRunPage page =
              new FirstRunPage(
                  home.resolve("connection.json"),
                  new Joining(Teams::connect, home, clock),
                  () -> {},
                  _ -> {});
          Scene scene = new Scene(page, 990, 700);
          Theme.LIGHT.apply(scene);
          first.setScene(scene);
          page.begin();
        });
    listen("first run");
    robot.interact(() -> find("#aws", RadioButton.class).setSelected(true));
    listen("first run, AWS");
    robot.interact(() -> find("#file", RadioButton.class).setSelected(true));
    listen("first run, file");
  }

  private static final String CALENDAR =
      String.join(
          "\r\n",
          "BEGIN:VCALENDAR",
          "VERSION:2.0",
          "PRODID:-//test//EN",
          "BEGIN:VEVENT",
          "UID:one@test",
          "DTSTAMP:20261101T080000Z",
          "DTSTART:20261127T080000Z",
          "DTEND:20261127T090000Z",
          "CLASS:PRIVATE",
          "SUMMARY:Dentist",
          "END:VEVENT",
          "BEGIN:VEVENT",
          "UID:two@test",
          "DTSTAMP:20261101T080000Z",
          "DTSTART:never",
          "SUMMARY:Broken",
          "END:VEVENT",
          "END:VCALENDAR",
          "");

  /** Presses a key, listens to what it opens, and leaves that. */
  private void key(KeyCode key, String opens) {
    robot.type(key);
    await(opens);
    listen(key.getName());
    robot.type(KeyCode.ESCAPE);
    robot.interact(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide));
  }

  private void listen(String where) {
    robot.interact(
        () -> {
          Objects.requireNonNull(window).getScene().getRoot().applyCss();
          Objects.requireNonNull(window).getScene().getRoot().layout();
          List<String> silent = Mute.inWindows();
          if (!silent.isEmpty()) {
            mute.put(where, silent.stream().distinct().limit(30).toList());
          }
        });
  }

  private void says(String words) {
    eventually(() -> assertTrue(spoken().contains(words), () -> words + " isn't in " + spoken()));
  }

  /** A day of the small month does. */
  private void small(String words) {
    eventually(
        () ->
            assertTrue(
                robot.lookup(".mini-day").queryAll().stream()
                    .anyMatch(day -> words.equals(day.getAccessibleText()))));
  }

  private List<String> spoken() {
    return new ArrayList<>(
        robot.lookup(node -> Said.of(node) != null && node.isVisible()).queryAll().stream()
            .map(Said::of)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private Node chip(String title) {
    return robot
        .lookup(node -> node instanceof EntryView view && view.shown().title().equals(title))
        .query();
  }

  private EventDialog dialog() {
    return Objects.requireNonNull(dialog);
  }

  private void press(String query) {
    await(query);
    robot.interact(() -> robot.lookup(query).query().fireEvent(new ActionEvent()));
  }

  private <T extends Node> T find(String query, Class<T> type) {
    return type.cast(robot.lookup(query).query());
  }

  private void await(String query) {
    eventually(() -> assertTrue(robot.lookup(query).query().isVisible()));
  }

  private void focused(String query) {
    eventually(() -> assertTrue(robot.lookup(query).query().isFocused()));
  }

  private static void eventually(ThrowingRunnable assertion) {
    Awaitility.await().untilAsserted(assertion);
  }
}
