package org.realtimeagenda.desktop.find;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the search says. */
final class FindWords {
  private final Locale locale;
  private final ResourceBundle bundle;

  FindWords(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("org.realtimeagenda.desktop.find.messages", locale);
  }

  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
