package org.realtimeagenda.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Something that a person does in the window, and the keys for it.
 *
 * @param name key of its words in the resource bundle
 * @param keys the first is the one that buttons and menus show
 */
public record Command(String name, Part part, List<KeyCombination> keys, Runnable action) {

  /** What a command is about. */
  public enum Part {
    /** Which days are shown. */
    DATES,
    /** From entry to entry, and from day to day. */
    STEPS,
    /** The entry that is selected. */
    ENTRY,
    WINDOW
  }

  /** Keys with a word on them, which JavaFX knows in English only, and a Mac's signs for them. */
  private static final Map<KeyCode, String> NAMED =
      Map.of(
          KeyCode.PAGE_UP, "⇞",
          KeyCode.PAGE_DOWN, "⇟",
          KeyCode.HOME, "↖",
          KeyCode.END, "↘",
          KeyCode.ESCAPE, "⎋",
          KeyCode.DELETE, "⌦",
          KeyCode.BACK_SPACE, "⌫");

  public Command {
    keys = List.copyOf(keys);
  }

  /** Such as "Previous". */
  public String title() {
    return Commands.TEXTS.getString(name);
  }

  /** Each key as it is written on it, such as "Ctrl N". */
  public List<String> keyTexts() {
    return keys.stream().map(Command::text).toList();
  }

  /** Such as "Previous (Ctrl ←)". */
  String words() {
    return title() + " (" + hint() + ")";
  }

  /** The first of its keys. */
  String hint() {
    return text(keys.getFirst());
  }

  /** Whether a key that is typed is one of its letters. */
  boolean isTypedBy(KeyEvent key) {
    return !key.isShortcutDown()
        && !key.isAltDown()
        && keys.stream()
            .anyMatch(
                one ->
                    one instanceof KeyCharacterCombination letter
                        && letter.getCharacter().equalsIgnoreCase(key.getCharacter()));
  }

  /** Whether a key that is pressed is one of those that have to be free: no field needs them. */
  boolean isPressedBy(KeyEvent key) {
    return keys.stream().anyMatch(one -> isFree(one) && one.match(key));
  }

  /** Its keys that work whatever has the focus. */
  List<KeyCombination> everywhere() {
    return part == Part.ENTRY
        ? List.of()
        : keys.stream()
            .filter(one -> one instanceof KeyCodeCombination)
            .filter(one -> !isFree(one))
            .toList();
  }

  private boolean isFree(KeyCombination key) {
    return key instanceof KeyCodeCombination code
        && (part == Part.ENTRY
            || (code.getShortcut() == KeyCombination.ModifierValue.UP
                && !code.getCode().isFunctionKey()));
  }

  /** The keys of a Mac have signs where others have words. */
  static boolean onMac() {
    return System.getProperty("os.name", "").startsWith("Mac");
  }

  private static String text(KeyCombination key) {
    if (key instanceof KeyCodeCombination code && NAMED.containsKey(code.getCode())) {
      return named(code.getCode(), onMac());
    }
    return Stream.of(key.getDisplayText().split("\\+"))
        .map(Command::modifier)
        .collect(Collectors.joining(" "));
  }

  /** JavaFX knows these in English only; on a Mac they are signs. */
  private static String modifier(String word) {
    return switch (word) {
      case "Ctrl" -> Commands.TEXTS.getString("key.CTRL");
      case "Shift" -> Commands.TEXTS.getString("key.SHIFT");
      default -> word;
    };
  }

  /** What is written on one of the keys that have a name. */
  static String named(KeyCode key, boolean mac) {
    return mac
        ? Objects.requireNonNull(NAMED.get(key))
        : Commands.TEXTS.getString("key." + key.name());
  }
}
