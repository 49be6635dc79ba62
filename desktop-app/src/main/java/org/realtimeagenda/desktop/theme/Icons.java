package org.realtimeagenda.desktop.theme;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes icons; size and colour come from the style sheet. */
public final class Icons {
  private Icons() {}

  /** An icon of 16 px. */
  public static FontIcon icon(Feather feather) {
    FontIcon icon = new FontIcon(feather);
    icon.getStyleClass().add("icon");
    return icon;
  }

  /** An icon of 11 px, as in chips and check boxes. */
  public static FontIcon small(Feather feather) {
    FontIcon icon = icon(feather);
    icon.getStyleClass().add("small-icon");
    return icon;
  }
}
