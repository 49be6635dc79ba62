package org.realtimeagenda.desktop.theme;

import java.text.Bidi;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;

/**
 * Breaks what people write into lines, as far as that can be done: where JavaFX 26 breaks letters
 * that are written from the right, the layout of the whole window fails.
 */
public final class Wrapping {
  private Wrapping() {}

  /** Whether a text can be broken. */
  public static boolean canBreak(String text) {
    return !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /** Breaks a label's text, whatever it is. */
  public static void of(Labeled label) {
    label.textProperty().subscribe(text -> label.setWrapText(text == null || canBreak(text)));
  }

  /** The same of what is typed. */
  public static void of(TextArea area) {
    area.textProperty().subscribe(text -> area.setWrapText(text == null || canBreak(text)));
  }
}
