package org.realtimeagenda.desktop.find;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.realtimeagenda.desktop.Bundles;

/** What the search says. */
final class FindWords {
  private final Locale locale;
  private final ResourceBundle bundle;

  FindWords(Locale locale) {
    this.locale = locale;
    this.bundle = Bundles.of(FindWords.class, locale);
  }

  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
