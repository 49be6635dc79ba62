package org.realtimeagenda.desktop.shell;

import static org.realtimeagenda.desktop.calendar.Steps.Way;
import static org.realtimeagenda.desktop.shell.Command.Part.DATES;
import static org.realtimeagenda.desktop.shell.Command.Part.ENTRY;
import static org.realtimeagenda.desktop.shell.Command.Part.STEPS;
import static org.realtimeagenda.desktop.shell.Command.Part.WINDOW;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.calendar.EntryActions;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.Selection;
import org.realtimeagenda.desktop.calendar.Steps;
import org.realtimeagenda.desktop.edit.Edits;

/** Everything that a key does in the window, in one list; buttons, menus and help show it. */
public final class Commands {

  static final ResourceBundle TEXTS = Bundles.of(Commands.class);

  private static final Modifier ALT = KeyCombination.ALT_DOWN;
  private static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
  private static final Modifier SHIFT = KeyCombination.SHIFT_DOWN;

  private final Selection selection;
  private final List<Command> all = new ArrayList<>();

  /**
   * @param canCreate a connection that only reads has no New, and changes nothing
   */
  public Commands(
      WindowCommands window,
      Navigation navigation,
      Steps steps,
      Edits edits,
      Selection selection,
      EntryActions entry,
      FileCommands files,
      boolean canCreate) {
    this.selection = selection;
    addDates(navigation);
    addSteps(steps, window);
    onEntry("entry.open", entry::open, key(KeyCode.ENTER));
    if (canCreate) {
      addEntryChanges(entry);
      add(WINDOW, "new", window::newEvent, key(KeyCode.N, CTRL), letter("N"));
      add(WINDOW, "undo", edits::undo, key(KeyCode.Z, CTRL));
      add(WINDOW, "redo", edits::redo, redoKeys());
    }
    add(WINDOW, "find", window::find, key(KeyCode.F, CTRL), letter("/"));
    if (canCreate) {
      add(WINDOW, "import", files::importFile, key(KeyCode.O, CTRL));
    }
    add(WINDOW, "subscribe", window::subscribe, key(KeyCode.O, CTRL, SHIFT));
    add(WINDOW, "export.selected", files::exportSelected, key(KeyCode.E, CTRL));
    add(WINDOW, "export.all", files::exportEverything, key(KeyCode.E, CTRL, SHIFT));
    add(WINDOW, "pdf", window::pdf, key(KeyCode.P, CTRL));
    add(WINDOW, "preferences", window::preferences, key(KeyCode.COMMA, CTRL));
    add(WINDOW, "connection", window::connection, letter("C"));
    add(WINDOW, "more", window::menu, key(KeyCode.F10));
    add(WINDOW, "keys", window::keys, key(KeyCode.F1), letter("?"));
    add(WINDOW, "about", window::about, key(KeyCode.F1, SHIFT));
    add(WINDOW, "quit", window::quit, key(KeyCode.Q, CTRL));
  }

  private void addDates(Navigation navigation) {
    add(DATES, "today", navigation::today, key(KeyCode.T, CTRL), letter("T"));
    add(DATES, "previous", navigation::previous, key(KeyCode.LEFT, CTRL), key(KeyCode.PAGE_UP));
    add(DATES, "next", navigation::next, key(KeyCode.RIGHT, CTRL), key(KeyCode.PAGE_DOWN));
    int number = 1;
    for (PageKind kind : navigation.kinds()) {
      KeyCode digit = KeyCode.getKeyCode(Integer.toString(number++));
      add(DATES, name(kind), () -> navigation.show(kind), key(digit, CTRL), letter(letter(kind)));
    }
  }

  private void addSteps(Steps steps, WindowCommands window) {
    add(STEPS, "step.up", () -> steps.go(Way.UP), key(KeyCode.UP));
    add(STEPS, "step.down", () -> steps.go(Way.DOWN), key(KeyCode.DOWN));
    add(STEPS, "step.left", () -> steps.go(Way.LEFT), key(KeyCode.LEFT));
    add(STEPS, "step.right", () -> steps.go(Way.RIGHT), key(KeyCode.RIGHT));
    add(STEPS, "step.first", () -> steps.go(Way.FIRST), key(KeyCode.HOME));
    add(STEPS, "step.last", () -> steps.go(Way.LAST), key(KeyCode.END));
    add(STEPS, "leave", window::leave, key(KeyCode.ESCAPE));
  }

  private void addEntryChanges(EntryActions entry) {
    onEntry("entry.duplicate", entry::duplicate, key(KeyCode.D, CTRL));
    onEntry("entry.delete", entry::delete, key(KeyCode.DELETE), key(KeyCode.BACK_SPACE));
    onEntry("entry.earlier", view -> entry.moveBySteps(view, -1), key(KeyCode.UP, ALT));
    onEntry("entry.later", view -> entry.moveBySteps(view, 1), key(KeyCode.DOWN, ALT));
    onEntry("entry.dayBefore", view -> entry.moveByDays(view, -1), key(KeyCode.LEFT, ALT));
    onEntry("entry.dayAfter", view -> entry.moveByDays(view, 1), key(KeyCode.RIGHT, ALT));
    onEntry("entry.shorter", view -> entry.lengthen(view, -1), key(KeyCode.UP, ALT, SHIFT));
    onEntry("entry.longer", view -> entry.lengthen(view, 1), key(KeyCode.DOWN, ALT, SHIFT));
  }

  static String name(PageKind kind) {
    return switch (kind) {
      case DAY -> "day";
      case WEEK -> "week";
      case MONTH -> "month";
      case YEAR -> "year";
      case LIST -> "list";
    };
  }

  private static String letter(PageKind kind) {
    return switch (kind) {
      case DAY -> "D";
      case WEEK -> "W";
      case MONTH -> "M";
      case YEAR -> "Y";
      case LIST -> "A";
    };
  }

  /** On a Mac the second one is for something else. */
  private static KeyCombination[] redoKeys() {
    KeyCombination redo = key(KeyCode.Z, CTRL, SHIFT);
    return Command.onMac()
        ? new KeyCombination[] {redo}
        : new KeyCombination[] {redo, key(KeyCode.Y, CTRL)};
  }

  public List<Command> all() {
    return List.copyOf(all);
  }

  Command get(String name) {
    return all.stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow();
  }

  /** The window's title. */
  public static String title() {
    return TEXTS.getString("agenda");
  }

  /** That no window can be opened, and what works all the same. */
  public static String noDisplay() {
    return TEXTS.getString("noDisplay");
  }

  /** What a person does whose connection can be used, but not by the window as it was opened. */
  public static String startAgain() {
    return TEXTS.getString("state.startAgain");
  }

  /** The connection file that a person named isn't there. */
  public static String noFile(Path file) {
    return MessageFormat.format(TEXTS.getString("state.noFile"), file);
  }

  /** A field of the connection file that can't be used, and why. */
  public static String wrongFile(Path file, String field, String reason) {
    return MessageFormat.format(
        TEXTS.getString("state.wrongFile"), file.getFileName(), field, reason);
  }

  /** What a person is called who has no team yet. */
  public static String me() {
    return TEXTS.getString("me");
  }

  private void add(Command.Part part, String name, Runnable action, KeyCombination... keys) {
    all.add(new Command(name, part, List.of(keys), action));
  }

  private void onEntry(String name, Consumer<EntryView> action, KeyCombination... keys) {
    add(
        ENTRY,
        name,
        () -> {
          EntryView view = selection.selected();
          if (view != null) {
            action.accept(view);
          }
        },
        keys);
  }

  private static KeyCombination key(KeyCode code, Modifier... modifiers) {
    return new KeyCodeCombination(code, modifiers);
  }

  /** By its character, which is on another key on each keyboard. */
  private static KeyCombination letter(String character) {
    return new KeyCharacterCombination(character);
  }
}
