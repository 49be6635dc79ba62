package org.realtimeagenda.desktop.toast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.formats.Formats;

class NewsTest {
  private static final int BOB = 2;
  private static final int CHLOE = 3;
  private static final CalendarEvent REVIEW = Changes.event(BOB, 1, "Budget review");

  private final NewsWords words = new NewsWords(team(), clock(), Formats.of(Locale.UK));

  private static Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-25T10:20:00Z"), ZoneId.of("Europe/Paris"));
  }

  private static Colleagues team() {
    Colleagues team = new Colleagues(1);
    team.set(
        List.of(
            new Member(1, "Alice", null, null),
            new Member(BOB, "Bob", null, null),
            new Member(CHLOE, "Chloe", null, null)));
    return team;
  }

  private void says(String title, String detail, Applied... changes) {
    News news = News.of(List.of(changes));
    assertEquals(title, words.title(news));
    assertEquals(detail, words.detail(news));
  }

  @Test
  void saysWhoAddedWhatWhenAndWhoCanUndoIt() {
    says(
        "Bob added “Budget review”",
        "Thu 26 Nov, 14:00. Only Bob can undo this.",
        Changes.put(null, REVIEW));
  }

  @Test
  void saysWhereAnEventWasMovedTo() {
    says(
        "Bob moved “Budget review”",
        "Now Fri 27 Nov, 09:00. Only Bob can undo this.",
        Changes.put(
            REVIEW,
            REVIEW.with(
                Map.of(
                    Attribute.DT_START, "2026-11-27T09:00:00",
                    Attribute.DT_END, "2026-11-27T10:00:00"))));
  }

  @Test
  void saysBothNamesOfARenamedEvent() {
    says(
        "Bob renamed “Budget review” to “Budget”",
        "Thu 26 Nov, 14:00. Only Bob can undo this.",
        Changes.put(REVIEW, REVIEW.with(Map.of(Attribute.NAME, "Budget"))));
  }

  @Test
  void saysThatSomethingElseChanged() {
    says(
        "Bob changed “Budget review”",
        "Thu 26 Nov, 14:00. Only Bob can undo this.",
        Changes.put(REVIEW, REVIEW.with(Map.of(Attribute.LOCATION, "Room 2"))));
  }

  @Test
  void saysWhenADeletedEventWas() {
    says(
        "Bob deleted “Budget review”",
        "It was on Thu 26 Nov, 14:00. Only Bob can undo this.",
        Changes.deleted(REVIEW));
  }

  @Test
  void takesATombstoneForADeleteAndARevivedEventForANewOne() {
    CalendarEvent tombstone = REVIEW.with(Map.of(Attribute.DELETED, true));
    says(
        "Bob deleted “Budget review”",
        "It was on Thu 26 Nov, 14:00. Only Bob can undo this.",
        Changes.put(REVIEW, tombstone));
    says(
        "Bob added “Budget review”",
        "Thu 26 Nov, 14:00. Only Bob can undo this.",
        Changes.put(tombstone, REVIEW));
  }

  @Test
  void saysTheDayOfWholeDaysAndTheYearWhereItIsAnother() {
    says(
        "Bob added “Leave”",
        "Mon 4 Jan 2027. Only Bob can undo this.",
        Changes.put(null, Changes.event(BOB, 1, "Leave", "2027-01-04", "2027-01-09")));
  }

  @Test
  void countsSeveralChangesOfOne() {
    List<Applied> twelve = new ArrayList<>();
    for (int id = 1; id <= 12; id++) {
      twelve.add(Changes.added(BOB, id, "Event " + id));
    }
    says("Bob added 12 events", "Only Bob can undo this.", twelve.toArray(Applied[]::new));
    says(
        "Bob made 2 changes",
        "Only Bob can undo this.",
        Changes.put(null, REVIEW),
        Changes.deleted(REVIEW));
  }

  @Test
  void namesTwoAndCountsMore() {
    says(
        "Bob and Chloe added 2 events",
        "Only they can undo this.",
        Changes.added(BOB, 1, "One"),
        Changes.added(CHLOE, 2, "Two"));
    says(
        "3 colleagues added 3 events",
        "Only they can undo this.",
        Changes.added(BOB, 1, "One"),
        Changes.added(CHLOE, 2, "Two"),
        Changes.added(9, 3, "Three"));
  }

  @Test
  void doesntBlameAColleagueForWhatAnotherProgramWrote() {
    assertEquals(
        "Another program added “Budget review”",
        words.title(News.of(List.of(Changes.applied(null, null, REVIEW)))));
  }
}
