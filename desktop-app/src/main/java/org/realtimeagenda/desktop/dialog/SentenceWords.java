package org.realtimeagenda.desktop.dialog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.client.quickentry.QuickEntry;
import org.realtimeagenda.client.quickentry.QuickEntry.Kind;
import org.realtimeagenda.client.rules.Repeat;

/** What was understood of a sentence, a tag for each thing it says. */
final class SentenceWords {
  private final DialogWords words;

  SentenceWords(DialogWords words) {
    this.words = words;
  }

  /** The title first: Supplier workshop, Thu 26 Nov, 15:00, Room Curie. */
  List<String> tags(Sentence.Offer offer) {
    QuickEntry.Understood said = offer.said();
    When when = offer.draft().when();
    List<String> tags = new ArrayList<>();
    if (!said.title().isEmpty()) {
      tags.add(said.title());
    }
    if (said.says(Kind.DATE) || said.says(Kind.REPEAT) || said.allDay()) {
      tags.add(days(said.first(), said.last()));
    }
    if (said.allDay()) {
      tags.add(words.text("all-day"));
    } else if (said.start() != null || said.length() != null) {
      tags.add(times(said, when));
    }
    if (!(said.repeat() instanceof Repeat.Never)) {
      tags.add(words.repeats().phrase(said.repeat(), offer.draft().first()));
    }
    if (!said.place().isEmpty()) {
      tags.add(said.place());
    }
    return tags;
  }

  private String times(QuickEntry.Understood said, When when) {
    String start = words.formats().time(when.start().toLocalTime());
    return said.length() == null
        ? start
        : start + " – " + words.formats().time(when.end().toLocalTime());
  }

  private String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? day(first) : day(first) + " – " + day(last);
  }

  private String day(LocalDate day) {
    return words.formats().day(day, words.today());
  }
}
