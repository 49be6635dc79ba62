package org.realtimeagenda.client.quickentry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.realtimeagenda.core.Limits;

/**
 * Reads lines in the locale's language, where that is English, French or German, and in English; of
 * two readings the one that understands more counts. Without state; any thread.
 */
public final class QuickEntryParser {

  /** A longer line is no sentence of a person's. */
  private static final int LONGEST = 2 * Limits.NAME;

  private final List<Words> languages;

  /**
   * @param locale its country says how dates in numbers are read
   */
  public QuickEntryParser(Locale locale) {
    Stream<Locale> own =
        Words.LANGUAGES.contains(locale.getLanguage()) ? Stream.of(locale) : Stream.empty();
    Stream<Locale> english =
        locale.getLanguage().equals("en")
            ? Stream.empty()
            : Stream.of(Locale.of("en", locale.getCountry().equals("US") ? "US" : "GB"));
    this.languages = Stream.concat(own, english).map(Words::new).toList();
  }

  /**
   * What the line says.
   *
   * @param today the day from which tomorrow and next Tuesday are counted
   * @param day is meant where the line names none
   */
  public QuickEntry read(String line, LocalDate today, LocalDate day) {
    if (line.length() > LONGEST) {
      return new QuickEntry.NotUnderstood();
    }
    QuickEntry most = new QuickEntry.NotUnderstood();
    for (Words words : languages) {
      QuickEntry entry = new Reading(line, words, today, day).read();
      most = understood(entry) > understood(most) ? entry : most;
    }
    return most;
  }

  /** How many characters were understood. */
  private static int understood(QuickEntry entry) {
    return switch (entry) {
      case QuickEntry.NotUnderstood() -> 0;
      case QuickEntry.Understood understood ->
          understood.parts().stream().mapToInt(part -> part.to() - part.from()).sum();
    };
  }
}
