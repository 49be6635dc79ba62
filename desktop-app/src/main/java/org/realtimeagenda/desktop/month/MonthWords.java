package org.realtimeagenda.desktop.month;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.realtimeagenda.desktop.Bundles;

/** What the month page says. */
final class MonthWords {
  private final Locale locale;
  private final ResourceBundle bundle;

  MonthWords(Locale locale) {
    this.locale = locale;
    this.bundle = Bundles.of(MonthWords.class, locale);
  }

  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
