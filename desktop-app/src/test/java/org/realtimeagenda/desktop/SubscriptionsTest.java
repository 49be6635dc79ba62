package org.realtimeagenda.desktop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.list.Row;
import org.realtimeagenda.desktop.list.RowList;
import org.realtimeagenda.desktop.subscription.SubscriptionParts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A calendar that others publish, in the window, from a server on this computer. */
@ExtendWith(ApplicationExtension.class)
class SubscriptionsTest {

  @TempDir private Path home;
  private final MovedClock clock =
      new MovedClock(Instant.parse("2026-11-25T10:20:00Z"), ZoneId.of("Europe/Paris"));
  private final InMemoryReplica replica =
      new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
  private final FxRobot robot = new WindowRobot();
  private @Nullable PublishedCalendar published;
  private @Nullable CalendarApp app;
  private @Nullable Stage stage;

  @Start
  void start(Stage window) throws IOException {
    stage = window;
    published = new PublishedCalendar(PublishedCalendar.CLUB);
    CalendarApp shown = SampleApp.of(home, clock, replica);
    shown.show(window, () -> {}, () -> {});
    app = shown;
  }

  @AfterEach
  void stop() {
    robot.release(new KeyCode[0]);
    published().close();
  }

  @Test
  void isReadAlongOnEveryPageUntilItIsRemoved() {
    eventually(() -> assertTrue(has("Roadmap review")));
    Waiting.untilWhole();
    assertFalse(robot.lookup("#subscriptions").query().isVisible());
    leavesWhileItIsFetched();
    subscribe();
    isOnEveryPage();
    isFoundBesideTheTeamsEvents();
    isShownInACardOfItsOwn();
    isHiddenAndShown();
    saysHowOldItIsAndWhatIsWrong();
    isRenamed();
    isRemovedAndBroughtBack();
    assertEquals(List.of(), replica.edits());
  }

  private void leavesWhileItIsFetched() {
    published().hold();
    robot.clickOn("#more").clickOn("Subscribe to a calendar…");
    robot.clickOn("#subscribe-address").write(published().address("http") + "?left");
    robot.clickOn("#subscribe-start");
    eventually(() -> assertEquals("Fetching the calendar …", text("#subscribe-told")));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> assertFalse(has("#subscribe")));
    robot.clickOn("#more").clickOn("Subscribe to a calendar…");
    published().release();
    // the folder is made for what came too late, and then it is empty again
    eventually(
        () -> {
          try (Stream<Path> kept =
              Files.list(Home.in(home).data().resolve(SubscriptionParts.FOLDER))) {
            assertEquals(0, kept.count());
          }
        });
    eventually(() -> assertFalse(robot.lookup("#subscriptions").query().isVisible()));
    assertTrue(has("#subscribe"));
    assertFalse(has("#toast-title"));
    robot.type(KeyCode.ESCAPE);
  }

  private void subscribe() {
    robot.clickOn("#more").clickOn("Subscribe to a calendar…");
    robot.clickOn("#subscribe-address").write("example.com").clickOn("#subscribe-start");
    eventually(
        () ->
            assertEquals(
                "This is neither an address that begins with https: or webcal:, nor a file.",
                text("#subscribe-told")));
    picture("subscribe-wrong");
    robot.type(KeyCode.ESCAPE);
    URI address = URI.create(published().address("webcal"));
    WaitForAsyncUtils.waitForAsyncFx(20_000, () -> app().open(address));
    eventually(() -> assertTrue(has("#subscribe-address")));
    robot.clickOn("#subscribe-start");
    eventually(() -> assertEquals(2, views("Training").size()));
    assertFalse(has("#subscribe"));
    eventually(() -> assertEquals("Subscribed to “Club”", text("#toast-title")));
    assertEquals("Updated just now", text(".subscription-state"));
    picture("subscribed-week");
  }

  private void isOnEveryPage() {
    robot.clickOn("#toast-close");
    page(KeyCode.DIGIT3);
    eventually(() -> assertTrue(views("Training").size() >= 2));
    assertEquals(1, views("Party").size());
    picture("subscribed-month");
    page(KeyCode.DIGIT4);
    // those of the team are two
    eventually(() -> assertEquals("Saturday 28 November, 3 events", said("#year-2026-11-28")));
    page(KeyCode.DIGIT5);
    eventually(() -> assertFalse(views("Training").isEmpty()));
    picture("subscribed-list");
    page(KeyCode.DIGIT1);
    eventually(() -> assertEquals(1, views("Training").size()));
    page(KeyCode.DIGIT2);
    eventually(() -> assertEquals(2, views("Training").size()));
  }

  private void isFoundBesideTheTeamsEvents() {
    page(KeyCode.DIGIT1);
    search("pa", "Pair on sync engine", "Payroll spike", "Party");
    assertEquals("in 2 calendars", text("#hits-where"));
    picture("subscribed-found");
    search("bottle", "Training");
    robot.clickOn("#hits-in").clickOn("In the title");
    eventually(() -> assertEquals("No event matches “bottle”", text("#hits-none")));
    robot.clickOn("#hits-in").clickOn("In the notes");
    eventually(() -> assertEquals(List.of("Training"), hits()));
    robot.clickOn("#hits-in").clickOn("Title, place, notes and person");
    search("club party", "Party");
    robot.type(KeyCode.ENTER);
    eventually(() -> assertEquals("Party", selected()));
    eventually(() -> assertEquals(1, views("Party").size()));
    assertEquals(0, views("Training").size());

    page(KeyCode.DIGIT5);
    eventually(() -> assertFalse(views("Training").isEmpty()));
    search("club party", "Party");
    robot.type(KeyCode.ENTER);
    eventually(() -> assertFalse(has("#hits")));
    eventually(() -> assertEquals("Party", selected()));
    page(KeyCode.DIGIT2);
    eventually(() -> assertEquals(2, views("Training").size()));
  }

  private void search(String text, String... titles) {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    eventually(() -> assertTrue(has("#search")));
    robot.write(text);
    eventually(() -> assertEquals(List.of(titles), hits()));
  }

  private List<String> hits() {
    return robot.lookup("#hits").queryAs(RowList.class).getItems().stream()
        .map(row -> row instanceof Row.Entry entry ? entry.entry().title() : "")
        .toList();
  }

  private String selected() {
    Node owner = Objects.requireNonNull(stage).getScene().getFocusOwner();
    EntryView view =
        switch (owner) {
          case EntryView one -> one;
          case RowList list -> list.selectedEntry();
          default -> null;
        };
    return view == null ? "" : view.shown().title();
  }

  private void isShownInACardOfItsOwn() {
    robot.interact(() -> views("Training").getFirst().requestFocus());
    robot.type(KeyCode.DELETE);
    eventually(() -> assertTrue(has("#hint")));
    robot.type(KeyCode.ENTER);
    eventually(() -> assertEquals("Training", text("#title")));
    assertEquals("Gym", text("#location"));
    assertEquals("Only whoever publishes this calendar can change its events.", text("#remark"));
    picture("subscribed-event");
    robot.type(KeyCode.ESCAPE);
  }

  private void isHiddenAndShown() {
    robot.clickOn("Club");
    eventually(() -> assertEquals(0, views("Training").size()));
    eventually(() -> assertTrue(isSaid("Saturday 28 November, 2 events")));
    robot.clickOn("Club");
    eventually(() -> assertEquals(2, views("Training").size()));
    eventually(() -> assertTrue(isSaid("Saturday 28 November, 3 events")));
  }

  private void saysHowOldItIsAndWhatIsWrong() {
    clock.move(Duration.ofMinutes(12));
    eventually(() -> assertEquals("Updated 12 min ago", text(".subscription-state")));
    published().publish(PublishedCalendar.CLUB.replace("SUMMARY:Party", "SUMMARY Party"));
    menu("refresh");
    eventually(
        () ->
            assertEquals(
                "The calendar is broken. Line 17: “SUMMARY Party” has no name or no value."
                    + " Shown as of Wed 25 Nov, 11:20.",
                text(".subscription-state")));
    assertEquals(1, views("Party").size());
    picture("subscribed-broken");
    published().publish(PublishedCalendar.CLUB.replace("Party", "Big party"));
    menu("refresh");
    eventually(() -> assertEquals(1, views("Big party").size()));
    eventually(() -> assertEquals("Updated just now", text(".subscription-state")));
  }

  private void isRenamed() {
    assertEquals("color-own", colourOf("Training"));
    menu("edit");
    assertTrue(robot.lookup("#subscription-008080").queryAs(ToggleButton.class).isSelected());
    robot.clickOn("#subscription-pink");
    robot.clickOn("#subscription-name").push(KeyCode.SHORTCUT, KeyCode.A).write("Sport");
    picture("subscription-card");
    robot.clickOn("#subscription-save");
    eventually(() -> assertTrue(has("Sport")));
    eventually(() -> assertEquals("color-pink", colourOf("Training")));
  }

  private String colourOf(String title) {
    return views(title).getFirst().getStyleClass().stream()
        .filter(style -> style.startsWith("color-"))
        .findFirst()
        .orElse("");
  }

  private void isRemovedAndBroughtBack() {
    menu("remove");
    eventually(() -> assertEquals("Removed “Sport”", text("#toast-title")));
    // where the pointer is, it stays
    robot.moveTo("#toast-action");
    eventually(() -> assertEquals(0, views("Training").size()));
    robot.clickOn("#toast-action");
    eventually(() -> assertEquals(2, views("Training").size()));
    menu("remove");
    eventually(() -> assertFalse(robot.lookup("#subscriptions").query().isVisible()));
    eventually(() -> assertEquals(0, views("Training").size()));
  }

  private void page(KeyCode digit) {
    robot.push(KeyCode.CONTROL, digit);
  }

  private void menu(String item) {
    robot.interact(() -> robot.lookup("#subscriptions .on-hover").queryButton().fire());
    robot.clickOn("#subscription-" + item);
  }

  private boolean isSaid(String words) {
    return robot
        .lookup(node -> seen(node) && String.valueOf(Said.of(node)).contains(words))
        .tryQuery()
        .isPresent();
  }

  private String said(String query) {
    return String.valueOf(Said.of(robot.lookup(query).query()));
  }

  private List<Node> views(String title) {
    return robot.lookup(node -> node instanceof EntryView && seen(node)).queryAll().stream()
        .filter(
            node ->
                ((EntryView) node).shown() instanceof PageEntry.Subscribed event
                    && event.title().equals(title))
        .toList();
  }

  private static boolean seen(Node node) {
    return node.getScene() != null && node.isVisible();
  }

  private boolean has(String query) {
    return robot.lookup(query).tryQuery().isPresent();
  }

  private String text(String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  private PublishedCalendar published() {
    return Objects.requireNonNull(published);
  }

  private CalendarApp app() {
    return Objects.requireNonNull(app);
  }

  private void picture(String name) {
    KeptPicture.of(Objects.requireNonNull(stage).getScene(), name);
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().untilAsserted(assertion);
  }
}
