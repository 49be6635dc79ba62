package org.realtimeagenda.desktop.app;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.formats.Language;

/**
 * In which language the program speaks.
 *
 * @param texts locale of the texts
 * @param region of the person, which decides on formats and holidays
 */
record Speech(Locale texts, Locale region) {

  /**
   * Sets the language for the whole program, before the first text is looked up: one that was
   * chosen counts from the next start on.
   *
   * @param chosen null for the system's
   */
  static Speech begin(@Nullable Language chosen) {
    Locale region = Locale.getDefault(Locale.Category.FORMAT);
    Locale texts = Language.texts(chosen, Locale.getDefault(Locale.Category.DISPLAY), region);
    Locale.setDefault(Locale.Category.DISPLAY, texts);
    return new Speech(texts, region);
  }
}
