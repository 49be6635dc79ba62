package org.realtimeagenda.desktop.theme;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The colour of actions and of what is selected. */
public enum Accent {
  /** The sheets' own. */
  INDIGO(null),
  /** That of the system. */
  SYSTEM(null),
  BLUE("#2F7DE1"),
  ORANGE("#D9661A"),
  GREEN("#2A9450"),
  VIOLET("#8457E0"),
  PINK("#DD4A87"),
  TEAL("#138E94"),
  GOLD("#A97F00"),
  SLATE("#6B7A90");

  private final @Nullable String hue;

  Accent(@Nullable String hue) {
    this.hue = hue;
  }

  /**
   * What its colours are made of; null where the sheets' own stay.
   *
   * @param system the system's accent colour
   */
  public @Nullable Color hue(Color system) {
    return this == SYSTEM ? system : hue == null ? null : Color.web(hue);
  }
}
