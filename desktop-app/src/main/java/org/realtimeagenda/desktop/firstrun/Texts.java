package org.realtimeagenda.desktop.firstrun;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.realtimeagenda.desktop.Bundles;

/** The page's texts. */
final class Texts {
  private static final ResourceBundle BUNDLE = Bundles.of(Texts.class);

  private Texts() {}

  /** The text of {@code key} with {@code values} in the places of its {@code {0}}. */
  static String text(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Bundles.locale()).format(values);
  }
}
