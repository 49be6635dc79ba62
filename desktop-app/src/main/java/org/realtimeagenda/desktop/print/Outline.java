package org.realtimeagenda.desktop.print;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import org.jspecify.annotations.Nullable;

/**
 * A word as the fonts of this computer draw it, one point high; joined and from right to left where
 * its script is.
 */
record Outline(String text, Shape shape, double width) {
  private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

  /** Null where no font has each of its characters as lines: emoji are pictures in most. */
  static @Nullable Outline of(String text) {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    if (font.canDisplayUpTo(text) >= 0) {
      return null;
    }
    char[] characters = text.toCharArray();
    GlyphVector drawn =
        font.layoutGlyphVector(
            PAPER,
            characters,
            0,
            characters.length,
            isFromTheRight(text.codePointAt(0))
                ? Font.LAYOUT_RIGHT_TO_LEFT
                : Font.LAYOUT_LEFT_TO_RIGHT);
    Shape shape = drawn.getOutline();
    return shape.getBounds2D().isEmpty()
        ? null
        : new Outline(text, shape, drawn.getLogicalBounds().getWidth());
  }

  /** Whether what is written with it goes from right to left. */
  static boolean isFromTheRight(int point) {
    byte direction = Character.getDirectionality(point);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
