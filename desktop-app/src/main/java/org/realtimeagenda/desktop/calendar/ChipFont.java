package org.realtimeagenda.desktop.calendar;

import com.sun.javafx.tk.FontLoader;
import com.sun.javafx.tk.Toolkit;
import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * What something on a chip is written with, and the room that it takes. A text is measured by its
 * letters, since JavaFX lays it out anew for each word that is tried. First used on the FX thread,
 * when the theme has loaded its fonts.
 */
enum ChipFont {
  TITLE("Inter SemiBold", 11.5),
  HOLIDAY("Inter", 11.5),
  TIME("Inter", 11),
  INITIALS("Inter SemiBold", 10);

  /** Latin, Greek and Cyrillic are below. */
  private static final char ARMENIAN = '\u0530';

  /** More of Latin and Greek, and what stands beside their letters: dashes, currencies. */
  private static final char LATIN_ADDITIONAL = '\u1E00';

  private static final char END = '\u20C0';

  private final Font font;
  private final FontLoader loader = Toolkit.getToolkit().getFontLoader();
  private final float[] widths = new float[END];
  private final double lineHeight;

  /**
   * @param size in px
   */
  ChipFont(String family, double size) {
    font = Font.font(family, size);
    Arrays.fill(widths, Float.NaN);
    lineHeight = Math.ceil(laidOut("X").getHeight());
  }

  Font font() {
    return font;
  }

  /** How high a text is in one line, in whole pixels: other scripts have other fonts. */
  double height(String text) {
    return areSimple(text) ? lineHeight : Math.ceil(laidOut(text).getHeight());
  }

  /** How wide a text is in one line, in whole pixels. */
  double width(String text) {
    if (!areSimple(text)) {
      return Math.ceil(laidOut(text).getWidth());
    }
    float width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += width(text.charAt(i));
    }
    return Math.ceil(width);
  }

  /** Whether each letter of a text stands for itself, so that they can be measured one by one. */
  static boolean areSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSimple(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSimple(char letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> letter < ARMENIAN || (letter >= LATIN_ADDITIONAL && letter < END);
    };
  }

  private float width(char letter) {
    if (Float.isNaN(widths[letter])) {
      widths[letter] = loader.getCharWidth(letter, font);
    }
    return widths[letter];
  }

  private Bounds laidOut(String text) {
    Text laid = new Text(text);
    laid.setFont(font);
    laid.setBoundsType(ChipText.BOUNDS);
    return laid.getLayoutBounds();
  }
}
