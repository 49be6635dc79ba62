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

  /** As labels have it: the middle of what is written is in the middle of its bounds. */
  static final TextBoundsType BOUNDS = TextBoundsType.LOGICAL_VERTICAL_CENTER;

  /** Latin, Greek and Cyrillic are below. */
  private static final char ARMENIAN = '\u0530';

  /** More of Latin and Greek, and what stands beside their letters: dashes, currencies. */
  private static final char LATIN_ADDITIONAL = '\u1E00';

  private static final char END = '\u20C0';

  private static final Map<Of, Letters> ALL = new EnumMap<>(Of.class);

  private final Font font;
  private final FontLoader fonts = Toolkit.getToolkit().getFontLoader();
  private final float[] widths = new float[END];
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
