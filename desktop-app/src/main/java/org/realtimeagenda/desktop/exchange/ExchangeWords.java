package org.realtimeagenda.desktop.exchange;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.realtimeagenda.client.exchange.ImportPlan;
import org.realtimeagenda.client.icalendar.Mistake;
import org.realtimeagenda.desktop.Bundles;

/** What there is to say of a file. */
public final class ExchangeWords {

  private final Locale locale;
  private final ResourceBundle texts;

  public ExchangeWords(Locale locale) {
    this.locale = locale;
    texts = Bundles.of(ExchangeWords.class, locale);
  }

  String text(String key, Object... values) {
    return new MessageFormat(texts.getString(key), locale).format(values);
  }

  /** Why a file, or an event of it, isn't taken: {@code Line 7: ...} */
  public String mistake(Mistake mistake) {
    String detail =
        mistake.detail().length() > 80 ? mistake.detail().substring(0, 80) + "…" : mistake.detail();
    return text(
        "line",
        String.valueOf(mistake.line()),
        text("mistake." + mistake.kind().name(), detail.strip()));
  }

  /** Of how many events what is so; such as "12 new, 3 changed, 40 unchanged". */
  public String counts(int added, int changed, int same, int skipped) {
    List<String> parts = new ArrayList<>();
    count(parts, "count.new", added);
    count(parts, "count.changed", changed);
    count(parts, "count.same", same);
    count(parts, "count.skipped", skipped);
    return parts.isEmpty() ? text("count.none") : String.join(", ", parts);
  }

  private void count(List<String> parts, String key, int events) {
    if (events > 0) {
      parts.add(text(key, events));
    }
  }

  /** Each event that isn't taken, and each part of one. */
  public List<String> mistakes(ImportPlan plan) {
    List<String> lines = new ArrayList<>();
    plan.skipped().forEach(mistake -> lines.add(mistake(mistake)));
    plan.leftOut().forEach(mistake -> lines.add(mistake(mistake)));
    return lines;
  }
}
