package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

class EntryDiffTest {

  private static final PageEntry STAND_UP = entry(1, "Stand-up");
  private static final PageEntry LUNCH = entry(2, "Lunch");

  @Test
  void addsWhatIsNew() {
    EntryDiff diff = EntryDiff.of(List.of(STAND_UP), List.of(STAND_UP, LUNCH));

    assertEquals(new EntryDiff(List.of(LUNCH), List.of(), List.of()), diff);
  }

  @Test
  void removesWhatIsGone() {
    EntryDiff diff = EntryDiff.of(List.of(STAND_UP, LUNCH), List.of(LUNCH));

    assertEquals(new EntryDiff(List.of(), List.of(), List.of(STAND_UP)), diff);
  }

  @Test
  void changesWhatHasTheSameKeyAndAnotherTitle() {
    PageEntry renamed = entry(1, "Daily");

    EntryDiff diff = EntryDiff.of(List.of(STAND_UP), List.of(renamed));

    assertEquals(new EntryDiff(List.of(), List.of(renamed), List.of()), diff);
  }

  @Test
  void tellsOccurrencesOfASeriesApart() {
    PageEntry monday = occurrence("2026-11-23T09:00:00");
    PageEntry tuesday = occurrence("2026-11-24T09:00:00");

    assertEquals(2, EntryDiff.of(List.of(), List.of(monday, tuesday)).added().size());
  }

  @Test
  void isEmptyForTheSameEntries() {
    assertEquals(0, EntryDiff.of(List.of(STAND_UP, LUNCH), List.of(LUNCH, STAND_UP)).size());
  }

  @Test
  void hasAFirstPartThatRemovesBeforeItAdds() {
    PageEntry renamed = entry(3, "Daily");
    EntryDiff diff = new EntryDiff(List.of(LUNCH), List.of(renamed), List.of(STAND_UP));

    assertEquals(new EntryDiff(List.of(), List.of(), List.of(STAND_UP)), diff.first(1));
    assertEquals(new EntryDiff(List.of(), List.of(renamed), List.of(STAND_UP)), diff.first(2));
    assertEquals(diff, diff.first(3));
  }

  private static PageEntry entry(int id, String name) {
    return event(id, null, name);
  }

  private static PageEntry occurrence(String start) {
    return event(3, start, "Series");
  }

  private static PageEntry event(int id, @Nullable String occurrence, String name) {
    EventTime time = EventTime.parse("2026-11-23T09:00:00", "2026-11-23T10:00:00", null);
    return new PageEntry.Event(
        new Occurrence(new EventKey(1, id), occurrence, name, null, time, null, false), false);
  }
}
