package org.realtimeagenda.desktop.edit;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.desktop.Bundles;

/** What the question for a scope says. */
final class ScopeWords {
  private final Locale locale;
  private final Clock clock;
  private final ResourceBundle bundle;

  ScopeWords(Locale locale, Clock clock) {
    this.locale = locale;
    this.clock = clock;
    this.bundle = Bundles.of(ScopeWords.class, locale);
  }

  String head(ScopeQuestion.Deed deed, String title) {
    return text("scope." + deed, title);
  }

  String name(Scope scope) {
    return text("scope." + scope);
  }

  /** What the choice comes to. */
  String detail(Scope scope, LocalDate day) {
    boolean thisYear = day.getYear() == LocalDate.now(clock).getYear();
    String pattern = thisYear ? "EEE d MMM" : "EEE d MMM yyyy";
    return text(
        "scope." + scope + ".detail", DateTimeFormatter.ofPattern(pattern, locale).format(day));
  }

  String cancel() {
    return text("scope.cancel");
  }

  private String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
