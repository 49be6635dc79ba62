package org.realtimeagenda.desktop.preferences;

import java.util.ResourceBundle;
import org.realtimeagenda.desktop.Bundles;

/** What the card says. */
final class Texts {
  private static final ResourceBundle BUNDLE = Bundles.of(Texts.class);

  private Texts() {}

  static String text(String key) {
    return BUNDLE.getString(key);
  }
}
