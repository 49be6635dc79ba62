package org.realtimeagenda.desktop.firstrun;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The page's texts. */
final class Texts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.realtimeagenda.desktop.firstrun.messages");

  private Texts() {}

  /** The text of {@code key} with {@code values} in the places of its {@code {0}}. */
  static String text(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.UK).format(values);
  }
}
