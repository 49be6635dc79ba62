package org.realtimeagenda.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.AskedEditor;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.calendar.Arrivals;
import org.realtimeagenda.desktop.calendar.CalendarPage;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.EntryActions;
import org.realtimeagenda.desktop.calendar.EntryChanges;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.calendar.Selection;
import org.realtimeagenda.desktop.calendar.Steps;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.theme.Look;
import org.realtimeagenda.desktop.toast.Toasts;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Every key of the window and of its dates reaches what it is for. */
@ExtendWith(ApplicationExtension.class)
class CommandKeysTest {

  private static final LocalDate BEFORE = LocalDate.of(2026, 3, 2);

  /** They act on what was changed or is selected before; other tests press their keys. */
  private static final Set<String> OF_EDITS = Set.of("undo", "redo");

  private final List<String> did = new ArrayList<>();
  private final AskedEditor editor = new AskedEditor();

  @Test
  void eachDoesWhatItsCommandSays() {
    WaitForAsyncUtils.waitForAsyncFx(30_000, this::pressAll);
  }

  @Test
  void keysThatHaveANameHaveASignOnAMac() {
    assertEquals("⇞", Command.named(KeyCode.PAGE_UP, true));
    assertEquals("⌫", Command.named(KeyCode.BACK_SPACE, true));
    assertEquals("Page Up", Command.named(KeyCode.PAGE_UP, false));
  }

  private void pressAll() {
    Colleagues colleagues = new Colleagues(SampleTeam.ALICE);
    colleagues.set(SampleTeam.members());
    Selection selection = new Selection(SampleTeam.CLOCK);
    Formats formats = Formats.of(Locale.UK);
    PageContext context =
        new PageContext(
            SampleTeam.CLOCK,
            formats,
            new SimpleObjectProperty<>(Look.OF_SYSTEM.density()),
            colleagues,
            new Arrivals(SampleTeam.CLOCK),
            editor,
            new NoChanges(),
            selection,
            _ -> {});
    Navigation navigation = new Navigation(SampleTeam.CLOCK, _ -> pages(), PageKind.WEEK, BEFORE);
    StackPane root = new StackPane();
    Edits edits =
        new Edits(
            new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), List.of()),
            new Toasts(root, new SimpleBooleanProperty(), Locale.UK),
            SampleTeam.CLOCK,
            formats);
    Files files = new Files();
    Commands commands =
        new Commands(
            new Window(),
            navigation,
            new Steps(navigation, context),
            edits,
            selection,
            new EntryActions(context),
            files,
            true);
    Shell shell =
        new Shell(
            context,
            navigation,
            commands,
            edits,
            files,
            new SearchSlot(commands),
            new SimpleObjectProperty<ReplicaState>(new ReplicaState.OnThisComputer()),
            () -> {},
            true);
    root.getChildren().add(shell);
    Scene scene = new Scene(root, 800, 600);
    selection.watch(scene);
    CommandKeys.install(scene, commands, selection, shell, () -> false);

    int pressed = 0;
    for (Command command : commands.all()) {
      for (KeyCombination key : command.keys()) {
        switch (command.part()) {
          case WINDOW -> {
            if (!OF_EDITS.contains(command.name())) {
              did.clear();
              press(scene, key);
              assertEquals(List.of(command.name()), did, key::getDisplayText);
              pressed++;
            }
          }
          case DATES -> {
            navigation.show(command.name().equals("day") ? PageKind.WEEK : PageKind.DAY, BEFORE);
            press(scene, key);
            assertWent(command, navigation.place(), key);
            pressed++;
          }
          case STEPS, ENTRY -> {
            // of what is on a page
          }
        }
      }
    }
    assertTrue(pressed > 30, pressed + " keys");
    assertEquals(List.of(), editor.created);
    assertEquals(List.of(), editor.opened);
  }

  private static void assertWent(Command command, Navigation.Place place, KeyCombination key) {
    LocalDate date =
        switch (command.name()) {
          case "today" -> LocalDate.now(SampleTeam.CLOCK);
          case "previous" -> BEFORE.minusWeeks(1);
          case "next" -> BEFORE.plusWeeks(1);
          default -> BEFORE;
        };
    assertEquals(date, place.date(), key::getDisplayText);
    if (date.equals(BEFORE)) {
      assertEquals(command.name(), Commands.name(place.kind()), key::getDisplayText);
    }
  }

  private static Map<PageKind, Supplier<CalendarPage>> pages() {
    Map<PageKind, Supplier<CalendarPage>> pages = new EnumMap<>(PageKind.class);
    for (PageKind kind : PageKind.values()) {
      pages.put(kind, () -> new StillPage(BEFORE));
    }
    return pages;
  }

  private static void press(Scene scene, KeyCombination key) {
    switch (key) {
      case KeyCharacterCombination letter ->
          fire(scene, KeyEvent.KEY_TYPED, letter.getCharacter(), KeyCode.UNDEFINED, key);
      case KeyCodeCombination code ->
          fire(scene, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code.getCode(), key);
      default -> throw new AssertionError(key);
    }
  }

  private static void fire(
      Scene scene, EventType<KeyEvent> type, String character, KeyCode code, KeyCombination key) {
    boolean shortcut = key.getShortcut() == ModifierValue.DOWN;
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    Event.fireEvent(
        scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(),
        new KeyEvent(
            type,
            character,
            "",
            code,
            key.getShift() == ModifierValue.DOWN,
            shortcut && !mac,
            key.getAlt() == ModifierValue.DOWN,
            shortcut && mac));
  }

  private final class Window implements WindowCommands {
    @Override
    public void newEvent() {
      did.add("new");
    }

    @Override
    public void find() {
      did.add("find");
    }

    @Override
    public void subscribe() {
      did.add("subscribe");
    }

    @Override
    public void pdf() {
      did.add("pdf");
    }

    @Override
    public void preferences() {
      did.add("preferences");
    }

    @Override
    public void connection() {
      did.add("connection");
    }

    @Override
    public void menu() {
      did.add("more");
    }

    @Override
    public void keys() {
      did.add("keys");
    }

    @Override
    public void about() {
      did.add("about");
    }

    @Override
    public void leave() {
      did.add("leave");
    }

    @Override
    public void quit() {
      did.add("quit");
    }
  }

  private final class Files implements FileCommands {
    @Override
    public void importFile() {
      did.add("import");
    }

    @Override
    public void exportSelected() {
      did.add("export.selected");
    }

    @Override
    public void exportEverything() {
      did.add("export.all");
    }

    @Override
    public void export(Colleague owner) {
      throw new AssertionError("no key does this");
    }

    @Override
    public void calendars(Consumer<List<String>> then) {
      throw new AssertionError("no key does this");
    }

    @Override
    public void exportCalendar(String name) {
      throw new AssertionError("no key does this");
    }
  }

  private static final class NoChanges implements EntryChanges {
    @Override
    public void move(PageEntry.Event event, EventTime to) {
      throw new AssertionError("nothing is selected");
    }

    @Override
    public void delete(PageEntry.Event event) {
      throw new AssertionError("nothing is selected");
    }

    @Override
    public void duplicate(PageEntry.Event event, EventTime at) {
      throw new AssertionError("nothing is selected");
    }
  }
}
