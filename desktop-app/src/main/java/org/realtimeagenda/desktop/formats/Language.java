package org.realtimeagenda.desktop.formats;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that the texts are in. */
public enum Language {
  ENGLISH("en"),
  FRENCH("fr"),
  GERMAN("de");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /**
   * The locale of the texts: a language, and the region of the person.
   *
   * @param chosen null for the system's language; English where there are no texts in that
   */
  public static Locale texts(@Nullable Language chosen, Locale system, Locale region) {
    Language language = chosen == null ? of(system) : chosen;
    String country = region.getCountry().isEmpty() ? system.getCountry() : region.getCountry();
    if (language == ENGLISH && country.isEmpty()) {
      return Locale.UK;
    }
    return Locale.of(language.code, country);
  }

  /** That of a locale; English where there are no texts in it. */
  public static Language of(Locale locale) {
    for (Language language : values()) {
      if (language.code.equals(locale.getLanguage())) {
        return language;
      }
    }
    return ENGLISH;
  }
}
