package org.realtimeagenda.desktop.theme;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * A colour of colleagues, calendars and events. A node that {@linkplain #dress has it} looks up
 * {@code -chip-fill}, {@code -chip-bar}, {@code -chip-text}, {@code -chip-new} and {@code
 * -chip-past}.
 */
public sealed interface ChipColor permits PaletteColor, OwnColor {

  String styleClass();

  /** What a node says itself beside the class; empty where the sheets say it all. */
  String style();

  /** As an event's {@code color} has it. */
  String stored();

  /** The colour of an event's {@code color}; null where that is none. */
  static @Nullable ChipColor named(@Nullable String stored) {
    PaletteColor ofPalette = PaletteColor.named(stored);
    return ofPalette == null ? OwnColor.named(stored) : ofPalette;
  }

  /** Gives it to a node, in place of another. */
  default void dress(Node node) {
    node.getStyleClass().removeIf(style -> style.startsWith("color-"));
    node.getStyleClass().add(styleClass());
    style(node, style());
  }

  /** Changes a node's own style, where it is another. */
  static void style(Node node, String style) {
    if (!node.getStyle().equals(style)) {
      node.setStyle(style);
    }
  }
}
