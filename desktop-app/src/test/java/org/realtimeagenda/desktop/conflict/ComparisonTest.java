package org.realtimeagenda.desktop.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.OwnChange.Progress;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.desktop.Situations;
import org.realtimeagenda.desktop.conflict.Comparison.Side;

class ComparisonTest {

  private static Comparison of(OwnChange change) {
    return Comparison.of(change).orElseThrow();
  }

  @Test
  void hasOnlyWhatDiffersAndAllTimesAsOneField() {
    assertEquals(
        List.of(EventField.WHEN, EventField.LOCATION, EventField.NOTES),
        of(Situations.bothChanged(1)).fields());
  }

  @Test
  void leavesOutWhatTheyChangedToTheSame() {
    OwnChange change = Situations.bothChanged(1);
    CalendarEvent theirs =
        Situations.REVIEW.with(Situations.values(Attribute.LOCATION, "Room Curie"));
    Comparison now =
        of(new OwnChange(1, change.edit(), change.madeAt(), new Progress.TwoVersions(theirs)));

    assertEquals(List.of(EventField.WHEN, EventField.NOTES), now.fields());
  }

  @Test
  void putsTheChosenFieldsOfMineOnTheirs() {
    Comparison versions = of(Situations.bothChanged(1));

    assertEquals(
        new LocalEdit.Update(
            Situations.REVIEW, Situations.values(Attribute.LOCATION, "Room Curie")),
        versions.resolution(
            Map.of(
                EventField.WHEN, Side.THEIRS,
                EventField.LOCATION, Side.MINE,
                EventField.NOTES, Side.THEIRS)));
  }

  @Test
  void takesAllTimesOfOneVersion() {
    CalendarEvent result =
        Objects.requireNonNull(
            of(Situations.bothChanged(1)).result(Map.of(EventField.WHEN, Side.MINE)));

    assertEquals("2026-11-26T14:30:00", result.dtStart());
    assertEquals("2026-11-26T15:30:00", result.dtEnd());
    assertEquals("Room Turing", result.location());
  }

  @Test
  void changesNothingWhereTheirsIsKept() {
    Comparison versions = of(Situations.bothChanged(1));

    assertNull(
        versions.resolution(
            Map.of(
                EventField.WHEN, Side.THEIRS,
                EventField.LOCATION, Side.THEIRS,
                EventField.NOTES, Side.THEIRS)));
  }

  @Test
  void deletesTheirsWhereMineIsTheDelete() {
    Comparison versions = of(Situations.deletedByAlice(1));

    assertEquals(
        new LocalEdit.Delete(Situations.REVIEW),
        versions.resolution(Map.of(EventField.EVENT, Side.MINE)));
    assertNull(versions.resolution(Map.of(EventField.EVENT, Side.THEIRS)));
  }

  @Test
  void bringsTheEventBackWithMyChangesWhereTheyDeletedIt() {
    Comparison versions = of(Situations.deletedByBob(1));

    assertEquals(
        new LocalEdit.Create(
            Situations.REVIEW.with(Situations.values(Attribute.LOCATION, "Room Curie"))),
        versions.resolution(Map.of(EventField.EVENT, Side.MINE)));
    assertNull(versions.resolution(Map.of(EventField.EVENT, Side.THEIRS)));
  }

  @Test
  void keepsChoicesWhenTheirsChangesMeanwhile() {
    OwnChange change = Situations.bothChanged(1);
    Choices choices = new Choices(of(change));
    choices.choose(EventField.LOCATION, Side.MINE);

    CalendarEvent theirs = Situations.REVIEW.with(Situations.values(Attribute.NAME, "Budget"));
    choices.refresh(
        of(new OwnChange(1, change.edit(), change.madeAt(), new Progress.TwoVersions(theirs))));

    assertEquals(Side.MINE, choices.chosen(EventField.LOCATION));
    assertEquals("Budget", Objects.requireNonNull(choices.result()).name());
    assertEquals("Room Curie", Objects.requireNonNull(choices.result()).location());
    assertEquals(EventField.WHEN, choices.open().orElseThrow());
  }
}
