package org.realtimeagenda.desktop.shell;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.calendar.EntryList;
import org.realtimeagenda.desktop.calendar.Selection;

/**
 * Lets the commands' keys work in a window. Those with Ctrl do so whatever has the focus; a plain
 * one only where nothing else wants it: no field, no list, no card, no menu.
 */
public final class CommandKeys {

  private static final Set<KeyCode> ARROWS =
      Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT);

  /** What a list of entries leaves to the window. */
  private static final Set<KeyCode> NOT_OF_LISTS =
      Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.ESCAPE);

  private final Scene scene;
  private final Commands commands;
  private final Selection selection;
  private final Shell shell;
  private final BooleanSupplier covered;

  private CommandKeys(
      Scene scene, Commands commands, Selection selection, Shell shell, BooleanSupplier covered) {
    this.scene = scene;
    this.commands = commands;
    this.selection = selection;
    this.shell = shell;
    this.covered = covered;
  }

  /**
   * Begins.
   *
   * @param covered whether a card lies over the window
   */
  public static void install(
      Scene scene, Commands commands, Selection selection, Shell shell, BooleanSupplier covered) {
    CommandKeys keys = new CommandKeys(scene, commands, selection, shell, covered);
    for (Command command : commands.all()) {
      command.everywhere().forEach(key -> scene.getAccelerators().put(key, command.action()));
    }
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    scene.addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
  }

  private void pressed(KeyEvent key) {
    run(key, command -> command.isPressedBy(key) && reaches(command, key.getCode()));
  }

  private void typed(KeyEvent key) {
    if (!key.isConsumed() && isFree() && !isTyping(scene.getFocusOwner())) {
      run(key, command -> command.isTypedBy(key));
    }
  }

  private void run(KeyEvent key, Predicate<Command> meant) {
    commands.all().stream()
        .filter(meant)
        .findFirst()
        .ifPresent(
            command -> {
              key.consume();
              command.action().run();
            });
  }

  private boolean reaches(Command command, KeyCode key) {
    return switch (command.part()) {
      case ENTRY -> selection.selected() != null;
      case DATES, STEPS, WINDOW -> isFree() && isFree(key, scene.getFocusOwner());
    };
  }

  /** Where a ring is seen in the bars, the arrows go on from there; the small month has more. */
  private boolean isFree(KeyCode key, @Nullable Node owner) {
    if (owner == null) {
      return true;
    }
    if (owner instanceof EntryList) {
      return NOT_OF_LISTS.contains(key);
    }
    boolean inBars = Selection.isRinged(owner) && !shell.isPageFocused();
    return !isTyping(owner)
        && !(owner instanceof ListView<?>)
        && !(inBars && goesOn(owner, key))
        && shell.isFocusWithin();
  }

  private static boolean goesOn(Node owner, KeyCode key) {
    return owner instanceof MiniDay ? MiniSteps.has(key) : ARROWS.contains(key);
  }

  private boolean isFree() {
    return !covered.getAsBoolean()
        && Window.getWindows().stream()
            .noneMatch(one -> one instanceof PopupWindow && !(one instanceof Tooltip));
  }

  private static boolean isTyping(@Nullable Node owner) {
    return owner instanceof TextInputControl || owner instanceof ComboBoxBase<?>;
  }
}
