package org.realtimeagenda.desktop.preferences;

import java.util.ResourceBundle;

/** What the card says. */
final class Texts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.realtimeagenda.desktop.preferences.messages");

  private Texts() {}

  static String text(String key) {
    return BUNDLE.getString(key);
  }
}
