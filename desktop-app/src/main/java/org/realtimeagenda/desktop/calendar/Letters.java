package org.realtimeagenda.desktop.calendar;

import com.sun.javafx.tk.FontLoader;
import com.sun.javafx.tk.Toolkit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/**
 * The letters that something on a chip is written with, and the room that they take. A text is
 * measured by its letters, since JavaFX lays it out anew for each word that is tried.
 */
final class Letters {

  /** What is written on a chip. */
  enum Of {
    TITLE("Inter SemiBold", 11.5),
    HOLIDAY("Inter", 11.5),
    TIME("Inter", 11),
    INITIALS("Inter SemiBold", 10);

    private final String family;
    private final double size;

    Of(String family, double size) {
      this.family = family;
      this.size = size;
    }
  }

  /** Below are the letters of European languages, each of which stands for itself. */
  private static final char SIMPLE = '\u0250';

  /** As labels have it: the middle of what is written is in the middle of its bounds. */
  static final TextBoundsType BOUNDS = TextBoundsType.LOGICAL_VERTICAL_CENTER;

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char ELLIPSIS = '…';
  private static final char DASH = '–';

  private static final Map<Of, Letters> ALL = new EnumMap<>(Of.class);

  private final Font font;
  private final FontLoader fonts = Toolkit.getToolkit().getFontLoader();
  private final float[] widths = new float[SIMPLE];
  private final double lineHeight;

  private Letters(Of what) {
    font = Font.font(what.family, what.size);
    Arrays.fill(widths, Float.NaN);
    lineHeight = Math.ceil(laidOut("X").getHeight());
  }

  /** Each is made once; on the FX thread. */
  static Letters of(Of what) {
    return ALL.computeIfAbsent(what, Letters::new);
  }

  Font font() {
    return font;
  }

  /** How high a text is in one line, in whole pixels: other scripts have other fonts. */
  double height(String text) {
    return isSimple(text) ? lineHeight : Math.ceil(laidOut(text).getHeight());
  }

  /** How wide a text is in one line, in whole pixels. */
  double width(String text) {
    if (!isSimple(text)) {
      return Math.ceil(laidOut(text).getWidth());
    }
    float width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += width(text.charAt(i));
    }
    return Math.ceil(width);
  }

  private static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSimple(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSimple(char letter) {
    return letter == ELLIPSIS
        || letter == DASH
        || (letter < SIMPLE && letter != SOFT_HYPHEN && !Character.isISOControl(letter));
  }

  private float width(char letter) {
    if (letter >= SIMPLE) {
      return fonts.getCharWidth(letter, font);
    }
    if (Float.isNaN(widths[letter])) {
      widths[letter] = fonts.getCharWidth(letter, font);
    }
    return widths[letter];
  }

  private Bounds laidOut(String text) {
    Text laid = new Text(text);
    laid.setFont(font);
    laid.setBoundsType(BOUNDS);
    return laid.getLayoutBounds();
  }
}
