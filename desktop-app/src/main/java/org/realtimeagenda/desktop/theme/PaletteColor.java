package org.realtimeagenda.desktop.theme;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A colour that tells colleagues apart. A node with its {@link #styleClass} looks up {@code
 * -chip-fill}, {@code -chip-bar}, {@code -chip-text}, {@code -chip-new} and {@code -chip-past}.
 */
public enum PaletteColor {
  BLUE,
  ORANGE,
  GREEN,
  VIOLET,
  PINK,
  TEAL,
  GOLD,
  SLATE;

  public String styleClass() {
    return "color-" + name().toLowerCase(Locale.ROOT);
  }

  /** The colour of a name as in an event's {@code color}, or null. */
  public static @Nullable PaletteColor named(@Nullable String name) {
    for (PaletteColor color : values()) {
      if (color.name().equalsIgnoreCase(name)) {
        return color;
      }
    }
    return null;
  }

  /** The colour of the member at this place of the team's list. */
  public static PaletteColor inOrder(int index) {
    return values()[Math.floorMod(index, values().length)];
  }
}
