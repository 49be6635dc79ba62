package org.realtimeagenda.desktop.theme;

import org.jspecify.annotations.Nullable;

/**
 * What a person chose of how the window looks.
 *
 * @param theme null to be light or dark as the system is
 * @param motion null to do as the system does
 */
public record Look(
    @Nullable Theme theme,
    Accent accent,
    Density density,
    TextSize textSize,
    @Nullable Motion motion) {

  /** Where nothing was chosen. */
  public static final Look OF_SYSTEM =
      new Look(null, Accent.INDIGO, Density.COMFORTABLE, TextSize.PERCENT_100, null);

  public Look withTheme(@Nullable Theme chosen) {
    return new Look(chosen, accent, density, textSize, motion);
  }

  public Look withAccent(Accent chosen) {
    return new Look(theme, chosen, density, textSize, motion);
  }

  public Look withDensity(Density chosen) {
    return new Look(theme, accent, chosen, textSize, motion);
  }

  public Look withTextSize(TextSize chosen) {
    return new Look(theme, accent, density, chosen, motion);
  }

  public Look withMotion(@Nullable Motion chosen) {
    return new Look(theme, accent, density, textSize, chosen);
  }
}
