package org.realtimeagenda.desktop.edit;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ResourceBundle;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.formats.Formats;

/** What the question for a scope says. */
final class ScopeWords {
  private final Formats formats;
  private final Clock clock;
  private final ResourceBundle bundle;

  ScopeWords(Formats formats, Clock clock) {
    this.formats = formats;
    this.clock = clock;
    this.bundle = Bundles.of(ScopeWords.class, formats.locale());
  }

  String head(ScopeQuestion.Deed deed, String title) {
    return text("scope." + deed, title);
  }

  String name(Scope scope) {
    return text("scope." + scope);
  }

  /** What the choice comes to. */
  String detail(Scope scope, LocalDate day) {
    return text("scope." + scope + ".detail", formats.day(day, LocalDate.now(clock)));
  }

  String cancel() {
    return text("scope.cancel");
  }

  private String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), formats.locale()).format(values);
  }
}
