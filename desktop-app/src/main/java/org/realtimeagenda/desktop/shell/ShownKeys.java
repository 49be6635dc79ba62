package org.realtimeagenda.desktop.shell;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys at the end of a menu's line, in the words of the buttons and the help; only to be read. */
final class ShownKeys extends KeyCombination {
  private final String text;

  ShownKeys(String text) {
    this.text = text;
  }

  @Override
  public String getDisplayText() {
    return text;
  }

  /** The window has a command for them. */
  @Override
  public boolean match(KeyEvent key) {
    return false;
  }
}
