package org.realtimeagenda.desktop.dialog;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.realtimeagenda.client.quickentry.QuickEntry;
import org.realtimeagenda.client.rules.Repeat;

/** Fills a draft in with what a sentence says; what it doesn't say stays as it was. */
final class SaidDraft {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private SaidDraft() {}

  static EventDraft of(QuickEntry.Understood said, EventDraft draft) {
    EventDraft timed =
        draft
            .withTitle(said.title())
            .understood(Field.START_DATE)
            .understood(Field.START_TIME)
            .understood(Field.END_DATE)
            .understood(Field.END_TIME)
            .with(when(said, draft.when()));
    EventDraft placed = said.place().isEmpty() ? timed : timed.withLocation(said.place());
    return said.repeat() instanceof Repeat.Never
        ? placed
        : RepeatDraft.understood(placed).withRule(said.repeat());
  }

  private static When when(QuickEntry.Understood said, When when) {
    LocalTime before = when.start().toLocalTime();
    LocalTime time = said.start() == null ? before : said.start();
    LocalDateTime start = said.first().atTime(time);
    if (said.allDay()) {
      return new When(true, start, said.last().atTime(when.end().toLocalTime()), when.zone());
    }
    if (said.start() == null && said.length() == null) {
      return when.startAt(start);
    }
    Duration length = said.length() == null ? length(when) : said.length();
    return new When(false, start, said.last().atTime(time).plus(length), when.zone());
  }

  /** As long as it was to be; an hour for what was to be whole days. */
  private static Duration length(When when) {
    Duration length = Duration.between(when.start(), when.end());
    return when.allDay() || length.isNegative() ? AN_HOUR : length;
  }
}
