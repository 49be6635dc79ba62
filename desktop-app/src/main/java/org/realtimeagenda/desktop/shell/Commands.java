package org.realtimeagenda.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Everything that a key does in the window, in one list. */
public final class Commands {

  /**
   * One command.
   *
   * @param name key of its words in the resource bundle
   */
  public record Command(String name, KeyCombination keys, Runnable action) {

    /** Such as "Previous (Ctrl+Left)". */
    String words() {
      return TEXTS.getString(name) + " (" + keys.getDisplayText() + ")";
    }

    /** Such as "Ctrl N". */
    String hint() {
      return keys.getDisplayText().replace('+', ' ');
    }
  }

  static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.realtimeagenda.desktop.shell.messages");

  private final List<Command> all = new ArrayList<>();

  /**
   * @param newEvent what New does
   * @param canCreate a connection that only reads has no New
   */
  public Commands(Navigation navigation, Runnable newEvent, boolean canCreate) {
    if (canCreate) {
      add("new", KeyCode.N, newEvent);
    }
    add("today", KeyCode.T, navigation::today);
    add("previous", KeyCode.LEFT, navigation::previous);
    add("next", KeyCode.RIGHT, navigation::next);
    for (PageKind kind : navigation.kinds()) {
      add(name(kind), key(kind), () -> navigation.show(kind));
    }
  }

  static String name(PageKind kind) {
    return switch (kind) {
      case DAY -> "day";
      case WEEK -> "week";
      case MONTH -> "month";
      case YEAR -> "year";
    };
  }

  private static KeyCode key(PageKind kind) {
    return switch (kind) {
      case DAY -> KeyCode.D;
      case WEEK -> KeyCode.W;
      case MONTH -> KeyCode.M;
      case YEAR -> KeyCode.Y;
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

  /** What a person is called who has no team yet. */
  public static String me() {
    return TEXTS.getString("me");
  }

  /** Makes the keys work in a window. */
  public void install(Scene scene) {
    for (Command command : all) {
      scene.getAccelerators().put(command.keys(), command.action());
    }
  }

  private void add(String name, KeyCode key, Runnable action) {
    all.add(new Command(name, new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action));
  }
}
