package org.realtimeagenda.desktop.theme;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A colour that tells colleagues apart; the sheets have what it comes to. */
public enum PaletteColor implements ChipColor {
  BLUE,
  ORANGE,
  GREEN,
  VIOLET,
  PINK,
  TEAL,
  GOLD,
  SLATE;

  @Override
  public String styleClass() {
    return "color-" + stored();
  }

  @Override
  public String style() {
    return "";
  }

  @Override
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
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
