package org.realtimeagenda.desktop.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.scene.paint.Color;

/** The style sheets of a look: a theme's, and above them what a person chose. */
final class LookSheets {
  private static final double MENU_TEXT = 13;
  private static final double TOOLTIP_TEXT = 12;

  private LookSheets() {}

  static List<String> of(Theme theme, Look look, Color system) {
    List<String> sheets = new ArrayList<>(theme.sheets());
    if (look.density() == Density.COMPACT) {
      sheets.add(Theme.sheet(Theme.class, "compact.css"));
    }
    StringBuilder css = new StringBuilder();
    Color hue = look.accent().hue(system);
    if (hue != null) {
      css.append(AccentColors.of(hue, theme).css());
    }
    if (look.textSize() != TextSize.PERCENT_100) {
      css.append(popups(look.textSize().factor()));
    }
    if (!css.isEmpty()) {
      sheets.add(inline(css.toString()));
    }
    return List.copyOf(sheets);
  }

  /** Windows of their own, which {@link ScaledRoot} isn't around. */
  private static String popups(double factor) {
    return ".context-menu,.combo-box-popup,.date-picker-popup{-fx-font-size:%spx;}"
            .formatted(MENU_TEXT * factor)
        + ".tooltip{-fx-font-size:%spx;}".formatted(TOOLTIP_TEXT * factor);
  }

  private static String inline(String css) {
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
