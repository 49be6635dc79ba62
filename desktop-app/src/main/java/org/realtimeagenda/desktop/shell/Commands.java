package org.realtimeagenda.desktop.shell;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.calendar.EntryActions;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.Selection;
import org.realtimeagenda.desktop.edit.Edits;

/** Everything that a key does in the window, in one list. */
public final class Commands {

  /** What a key is for. */
  public enum Place {
    /** The window, whatever has the focus. */
    WINDOW,
    /** The window, while nothing is typed into a field: keys without Ctrl. */
    PAGE,
    /** The entry that is selected. */
    ENTRY
  }

  /**
   * One command.
   *
   * @param name key of its words in the resource bundle; two with the same are two ways to it
   */
  public record Command(String name, Place place, KeyCombination keys, Runnable action) {

    /** Such as "Previous (Ctrl+Left)". */
    String words() {
      return TEXTS.getString(name) + " (" + keys.getDisplayText() + ")";
    }

    /** Such as "Ctrl N". */
    String hint() {
      return keys.getDisplayText().replace('+', ' ');
    }
  }

  static final ResourceBundle TEXTS = Bundles.of(Commands.class);

  private final Selection selection;
  private final List<Command> all = new ArrayList<>();

  /**
   * @param newEvent what New does
   * @param preferences opens what a person can choose
   * @param about says which program this is
   * @param pdf saves what is shown as a file
   * @param find what Find does
   * @param canCreate a connection that only reads has no New, and changes nothing
   */
  public Commands(
      Navigation navigation,
      Runnable newEvent,
      Runnable find,
      Edits edits,
      Selection selection,
      EntryActions actions,
      FileCommands files,
      Runnable preferences,
      Runnable about,
      Runnable pdf,
      boolean canCreate) {
    this.selection = selection;
    if (canCreate) {
      add("new", KeyCode.N, newEvent);
      add("import", KeyCode.O, files::importFile);
      add("undo", KeyCode.Z, edits::undo);
      add("redo", KeyCode.Z, edits::redo, KeyCombination.SHIFT_DOWN);
      if (!isMac()) {
        add("redo", KeyCode.Y, edits::redo);
      }
    }
    add("today", KeyCode.T, navigation::today);
    add("previous", KeyCode.LEFT, navigation::previous);
    add("next", KeyCode.RIGHT, navigation::next);
    for (PageKind kind : navigation.kinds()) {
      add(name(kind), key(kind), () -> navigation.show(kind));
    }
    add("export.selected", KeyCode.E, files::exportSelected);
    add("export.all", KeyCode.E, files::exportEverything, KeyCombination.SHIFT_DOWN);
    add("preferences", KeyCode.COMMA, preferences);
    add("pdf", KeyCode.P, pdf);
    all.add(new Command("about", Place.WINDOW, new KeyCodeCombination(KeyCode.F1), about));
    onPage(name(PageKind.LIST), "A", () -> navigation.show(PageKind.LIST));
    onPage("find", "/", find);
    add("find", KeyCode.F, find);
    onEntry("entry.open", KeyCode.ENTER, actions::open);
    if (canCreate) {
      addEntryChanges(actions);
    }
  }

  private void addEntryChanges(EntryActions actions) {
    Modifier alt = KeyCombination.ALT_DOWN;
    Modifier shift = KeyCombination.SHIFT_DOWN;
    onEntry("entry.duplicate", KeyCode.D, actions::duplicate, KeyCombination.SHORTCUT_DOWN);
    onEntry("entry.delete", KeyCode.DELETE, actions::delete);
    onEntry("entry.delete", KeyCode.BACK_SPACE, actions::delete);
    onEntry("entry.earlier", KeyCode.UP, view -> actions.moveBySteps(view, -1), alt);
    onEntry("entry.later", KeyCode.DOWN, view -> actions.moveBySteps(view, 1), alt);
    onEntry("entry.dayBefore", KeyCode.LEFT, view -> actions.moveByDays(view, -1), alt);
    onEntry("entry.dayAfter", KeyCode.RIGHT, view -> actions.moveByDays(view, 1), alt);
    onEntry("entry.shorter", KeyCode.UP, view -> actions.lengthen(view, -1), alt, shift);
    onEntry("entry.longer", KeyCode.DOWN, view -> actions.lengthen(view, 1), alt, shift);
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

  private static KeyCode key(PageKind kind) {
    return switch (kind) {
      case DAY -> KeyCode.DIGIT1;
      case WEEK -> KeyCode.DIGIT2;
      case MONTH -> KeyCode.DIGIT3;
      case YEAR -> KeyCode.DIGIT4;
      case LIST -> KeyCode.DIGIT5;
    };
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

  /** Makes the keys work in a window. */
  public void install(Scene scene) {
    for (Command command : all) {
      switch (command.place()) {
        case WINDOW -> scene.getAccelerators().put(command.keys(), command.action());
        case PAGE ->
            scene.addEventHandler(
                KeyEvent.KEY_TYPED,
                key -> {
                  if (!key.isConsumed() && isTyped(command, key) && !isTyping(scene)) {
                    key.consume();
                    command.action().run();
                  }
                });
        case ENTRY ->
            scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                  if (!key.isConsumed()
                      && selection.selected() != null
                      && command.keys().match(key)) {
                    key.consume();
                    command.action().run();
                  }
                });
      }
    }
  }

  /** By its character, which is on another key on each keyboard. */
  private static boolean isTyped(Command command, KeyEvent key) {
    return command.keys() instanceof KeyCharacterCombination typed
        && !key.isShortcutDown()
        && !key.isAltDown()
        && typed.getCharacter().equalsIgnoreCase(key.getCharacter());
  }

  private static boolean isTyping(Scene scene) {
    return scene.getFocusOwner() instanceof TextInputControl
        || scene.getFocusOwner() instanceof ComboBoxBase<?>;
  }

  private void onPage(String name, String character, Runnable action) {
    all.add(new Command(name, Place.PAGE, new KeyCharacterCombination(character), action));
  }

  private void add(String name, KeyCode key, Runnable action, Modifier... more) {
    Modifier[] modifiers = new Modifier[more.length + 1];
    modifiers[0] = KeyCombination.SHORTCUT_DOWN;
    System.arraycopy(more, 0, modifiers, 1, more.length);
    all.add(new Command(name, Place.WINDOW, new KeyCodeCombination(key, modifiers), action));
  }

  private void onEntry(
      String name, KeyCode key, Consumer<EntryView> action, Modifier... modifiers) {
    all.add(
        new Command(
            name,
            Place.ENTRY,
            new KeyCodeCombination(key, modifiers),
            () -> {
              EntryView view = selection.selected();
              if (view != null) {
                action.accept(view);
              }
            }));
  }

  /** There, this key is for something else. */
  private static boolean isMac() {
    return System.getProperty("os.name", "").startsWith("Mac");
  }
}
