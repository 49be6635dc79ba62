package org.realtimeagenda.desktop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.icalendar.ICalendarReader;
import org.realtimeagenda.client.icalendar.Reading;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.exchange.FileChoice;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Calendar files that are dropped on the window, and what is written into files. */
@ExtendWith(ApplicationExtension.class)
class FilesTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String LUNCH =
      """
      BEGIN:VEVENT
      UID:lunch@example.com
      DTSTART;TZID=Romance Standard Time:20261126T123000
      DTEND;TZID=Romance Standard Time:20261126T133000
      SUMMARY:Lunch by the harbour
      END:VEVENT
      """;

  private static final String SECRET =
      LUNCH
          .replace("lunch@", "doctor@")
          .replace("Lunch by the harbour", "Doctor\nCLASS:PRIVATE")
          .replace("T12", "T15")
          .replace("T13", "T16");

  @TempDir private Path home;

  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-25T10:20:00Z"), PARIS);
  private final InMemoryReplica replica =
      new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
  private final FxRobot robot = new WindowRobot();
  private final List<String> proposed = new CopyOnWriteArrayList<>();
  private volatile Path target = Path.of("");
  private Consumer<Path> opener = _ -> {};

  /** In place of the desktop's dialogs. */
  private final FileChoice choice =
      new FileChoice() {
        @Override
        public Optional<Path> toImport() {
          return Optional.of(target);
        }

        @Override
        public Optional<Path> toExport(String name) {
          proposed.add(name);
          return Optional.of(target);
        }
      };

  @Start
  void start(Stage stage) {
    CalendarApp app = SampleApp.asking(home, clock, replica, choice);
    app.show(stage, () -> {}, () -> {});
    opener = app::importFile;
  }

  @AfterEach
  void letGo() {
    robot.release(new KeyCode[0]);
  }

  @Test
  void aFileThatIsDroppedIsImported() throws IOException {
    drop(LUNCH);
    eventually(() -> assertEquals("1 new", text("#import-told")));
    assertEquals("Import 1 event", text("#import-start"));
    KeptPicture.of(scene(), "import-ready");

    robot.clickOn("#import-start");

    eventually(() -> assertEquals("Imported: 1 new", text("#import-told")));
    assertEquals(1, replica.edits().size());
    robot.clickOn("#import-close");
    assertFalse(robot.lookup("#import").tryQuery().isPresent());

    eventually(() -> assertEquals("Imported “from-a-friend.ics”", text("#toast-title")));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    eventually(
        () -> assertEquals("Took back the import of “from-a-friend.ics”", text("#toast-title")));
    assertEquals(SampleTeam.week().size(), replica.events().join().size());
    robot.clickOn("#toast-action");
    eventually(() -> assertEquals(SampleTeam.week().size() + 1, replica.events().join().size()));
  }

  @Test
  void anImportedEventHasTheColourOfItsFileInLightAndDark() throws IOException {
    drop("X-APPLE-CALENDAR-COLOR:#D400D4\n" + LUNCH);
    eventually(() -> assertEquals("Import 1 event", text("#import-start")));
    robot.clickOn("#import-start");
    eventually(() -> assertEquals("Imported: 1 new", text("#import-told")));
    assertEquals("#D400D4", imported().color());
    robot.clickOn("#import-close");
    eventually(() -> assertEquals(Color.web("#D400D4"), mark("Lunch by the harbour")));
    Color title = ink("Lunch by the harbour");
    KeptPicture.of(scene(), "imported-colour-light");

    robot.interact(() -> Theme.DARK.apply(scene()));

    eventually(() -> assertNotEquals(title, ink("Lunch by the harbour")));
    assertEquals(Color.web("#D400D4"), mark("Lunch by the harbour"));
    KeptPicture.of(scene(), "imported-colour-dark");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    eventually(() -> assertEquals(Color.web("#D400D4"), mark("Lunch by the harbour")));
  }

  private CalendarEvent imported() {
    return assertInstanceOf(LocalEdit.Create.class, replica.edits().getFirst()).event();
  }

  /** The colour at the left of an entry. */
  private Color mark(String title) {
    Region entry = (Region) entry(title).node();
    Node bar = entry.lookup(".line-bar");
    Region marked = bar == null ? entry : (Region) bar;
    return (Color) marked.getBackground().getFills().getFirst().getFill();
  }

  private Color ink(String title) {
    return ((Parent) entry(title).node())
        .getChildrenUnmodifiable().stream()
            .filter(part -> part instanceof Text && part.isVisible())
            .map(part -> (Color) ((Text) part).getFill())
            .findFirst()
            .orElseThrow();
  }

  private EntryView entry(String title) {
    return robot
        .lookup(node -> node instanceof EntryView view && view.shown().title().equals(title))
        .<Node>tryQuery()
        .map(EntryView.class::cast)
        .orElseThrow(AssertionError::new);
  }

  @Test
  void aFileThatTheProgramIsStartedWithIsShownInTheWindow() throws IOException {
    Path file = file(LUNCH);
    Waiting.untilWhole();
    WaitForAsyncUtils.waitForAsyncFx(20_000, () -> opener.accept(file));
    eventually(() -> assertEquals("1 new", text("#import-told")));
  }

  @Test
  void droppedAgainItChangesNothing() throws IOException {
    drop(LUNCH);
    eventually(() -> assertEquals("1 new", text("#import-told")));
    robot.clickOn("#import-start");
    eventually(() -> assertEquals("Imported: 1 new", text("#import-told")));
    robot.type(KeyCode.ESCAPE);

    drop(LUNCH);

    eventually(() -> assertEquals("1 unchanged", text("#import-told")));
    assertTrue(robot.lookup("#import-start").queryButton().isDisabled());
    assertEquals(1, replica.edits().size());
  }

  @Test
  void aBrokenFileNamesItsLineAndChangesNothing() throws IOException {
    drop(LUNCH.replace("END:VEVENT", "ENDE"));
    eventually(
        () ->
            assertEquals(
                "The file can’t be read, and nothing was imported.\n"
                    + "Line 9: “ENDE” has no name or no value.",
                text("#import-told")));
    KeptPicture.of(scene(), "import-broken");
    assertFalse(robot.lookup("#import-start").queryButton().isVisible());
    assertEquals(List.of(), replica.edits());
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#import").tryQuery().isPresent());
  }

  @Test
  void whatIsPrivateIsAskedAboutFirst() throws IOException {
    drop(LUNCH + SECRET + "BEGIN:VTODO\nUID:t\nEND:VTODO\n");
    eventually(() -> assertEquals("1 new, 1 skipped", text("#import-told")));
    assertEquals("Import 1 event", text("#import-start"));
    assertEquals(
        List.of("Line 17: VTODO is not an event."),
        robot.lookup("#import-mistakes").queryAs(ListView.class).getItems());
    KeptPicture.of(scene(), "import-private");

    robot.clickOn(robot.lookup("#import-private").queryAs(CheckBox.class));

    assertEquals("Import 2 events", text("#import-start"));
    assertEquals("2 new, 1 skipped", text("#import-told"));
    robot.clickOn("#import-start");
    eventually(() -> assertEquals("Imported: 2 new, 1 skipped", text("#import-told")));
    assertEquals(2, replica.edits().size());
  }

  @Test
  void anotherKindOfFileIsNotTaken() throws IOException {
    Path file = Files.writeString(home.resolve("notes.txt"), "BEGIN:VCALENDAR");
    assertFalse(dropped(file));
    assertFalse(robot.lookup("#import").tryQuery().isPresent());
  }

  @Test
  void manyAreImportedWithTheirNumber() throws IOException {
    drop(many(1200));
    eventually(() -> assertTrue(robot.lookup("#import-start").queryButton().isVisible()));
    assertEquals("1,200 new", text("#import-told"));
    robot.clickOn("#import-start");
    eventually(() -> assertEquals("Imported: 1,200 new", text("#import-told")));
    assertEquals(1200, replica.edits().size());
    robot.clickOn("#import-close");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    eventually(() -> assertEquals(2400, replica.edits().size()));
    assertEquals(SampleTeam.week().size(), replica.events().join().size());
  }

  @Test
  void whatWasStoredBeforeTheDiskWasFullIsTakenBackAsOne() throws IOException {
    replica.roomFor(300);
    drop(many(400));
    eventually(() -> assertTrue(robot.lookup("#import-start").queryButton().isVisible()));
    robot.clickOn("#import-start");
    eventually(
        () ->
            assertEquals(
                "Nothing more was imported: No space left on device", text("#import-told")));
    int stored = replica.edits().size();
    assertTrue(stored > 0 && stored <= 300, stored + " stored");

    replica.roomFor(Integer.MAX_VALUE);
    robot.clickOn("#import-close");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    eventually(() -> assertEquals(2 * stored, replica.edits().size()));
    assertEquals(SampleTeam.week().size(), replica.events().join().size());
  }

  @Test
  void theMenuHasImportAndExport() {
    Waiting.untilWhole();
    robot.clickOn("#more");
    assertTrue(robot.lookup("Import…").tryQuery().isPresent());
    assertTrue(robot.lookup("Export").tryQuery().isPresent());
    robot.clickOn("Export");
    eventually(() -> assertTrue(robot.lookup("Export everything…").tryQuery().isPresent()));
    KeptPicture.of(Window.getWindows().getLast().getScene(), "more-menu");
    robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
  }

  @Test
  void whatIsExportedCanBeImportedAgainWithoutAChange() throws IOException {
    target = home.resolve("team.ics");
    Waiting.untilWhole();
    robot.clickOn("#more").clickOn("Export").clickOn("Export everything…");
    eventually(() -> assertTrue(robot.lookup("team.ics").tryQuery().isPresent()));
    assertTrue(Files.readString(target).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));

    assertTrue(dropped(target));

    eventually(() -> assertTrue(text("#import-told").contains("unchanged"), text("#import-told")));
  }

  @Test
  void oneOfTwoImportedCalendarsIsExportedByItsName() throws IOException {
    imports("Friends", LUNCH);
    imports(
        "Club", LUNCH.replace("lunch@", "training@").replace("Lunch by the harbour", "Training"));
    target = home.resolve("exported.ics");
    robot.clickOn("#more");
    ContextMenu more = menu("more-menu").orElseThrow();
    MenuItem imported =
        item(((Menu) item(more.getItems(), "Export")).getItems(), "An imported calendar…");
    robot.interact(
        () -> {
          more.hide();
          imported.fire();
        });
    eventually(() -> assertTrue(menu("imported-calendars").isPresent()));
    ContextMenu calendars = menu("imported-calendars").orElseThrow();
    assertEquals(
        List.of("Club", "Friends"), calendars.getItems().stream().map(MenuItem::getText).toList());
    robot.interact(item(calendars.getItems(), "Friends")::fire);

    eventually(() -> assertEquals("Exported 1 event", text("#toast-title")));
    assertEquals("exported.ics", text("#toast-detail"));
    assertEquals(List.of("Friends.ics"), proposed);
    try (InputStream file = Files.newInputStream(target)) {
      Reading.Read written = assertInstanceOf(Reading.Read.class, ICalendarReader.read(file));
      assertEquals("Friends", written.about().name());
      assertEquals(
          List.of("Lunch by the harbour"),
          written.events().stream().map(parsed -> parsed.event().name()).toList());
    }
  }

  private static Optional<ContextMenu> menu(String id) {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(menu -> id.equals(menu.getId()))
        .findFirst();
  }

  private static MenuItem item(List<MenuItem> items, String text) {
    return items.stream().filter(item -> text.equals(item.getText())).findFirst().orElseThrow();
  }

  private void imports(String calendar, String events) throws IOException {
    assertTrue(dropped(file(calendar, events)));
    eventually(() -> assertEquals("1 new", text("#import-told")));
    robot.clickOn("#import-start");
    eventually(() -> assertEquals("Imported: 1 new", text("#import-told")));
    robot.clickOn("#import-close");
  }

  private static String many(int events) {
    return IntStream.range(0, events)
        .mapToObj(i -> LUNCH.replace("lunch@", i + "@").replace("20261126", "20301126"))
        .collect(Collectors.joining());
  }

  private void drop(String events) throws IOException {
    assertTrue(dropped(file(events)));
  }

  private Path file(String events) throws IOException {
    return file("Friends", events);
  }

  private Path file(String calendar, String events) throws IOException {
    return Files.writeString(
        home.resolve("from-a-friend.ics"),
        "BEGIN:VCALENDAR\nVERSION:2.0\nNAME:" + calendar + "\n" + events + "END:VCALENDAR\n");
  }

  private boolean dropped(Path file) {
    eventually(() -> assertTrue(robot.lookup("#heading").tryQuery().isPresent()));
    Node target = robot.lookup("#heading").query();
    Waiting.untilWhole();
    return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> DroppedFiles.drop(file, target));
  }

  private static Scene scene() {
    return Window.getWindows().getFirst().getScene();
  }

  private String text(String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().untilAsserted(assertion);
  }
}
