package org.realtimeagenda.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {

  private static final CalendarEvent BASE = Rows.old();
  private static final Map<Attribute, @Nullable Object> NOTHING = Map.of();

  @Test
  void sendsWhatOnlyWeChanged() {
    var ours = Rows.values(Attribute.NAME, "Ours");
    assertMerged(ours, Rows.values(Attribute.LOCATION, "Theirs"), ours, NOTHING);
  }

  @Test
  void offersWhatBothChanged() {
    var ours = Rows.values(Attribute.NAME, "Ours");
    assertMerged(ours, Rows.values(Attribute.NAME, "Theirs"), NOTHING, ours);
  }

  @Test
  void leavesAloneWhatBothChangedToTheSame() {
    var same = Rows.values(Attribute.NAME, "Same");
    assertMerged(same, same, NOTHING, NOTHING);
  }

  @Test
  void sendsARemoval() {
    var ours = Rows.values(Attribute.LOCATION, null);
    assertMerged(ours, Rows.values(Attribute.NAME, "Theirs"), ours, NOTHING);
  }

  @Test
  void offersARemovalOfWhatTheyChanged() {
    var ours = Rows.values(Attribute.LOCATION, null);
    assertMerged(ours, Rows.values(Attribute.LOCATION, "Theirs"), NOTHING, ours);
  }

  @Test
  void splitsFieldByField() {
    assertMerged(
        Rows.values(Attribute.NAME, "Ours", Attribute.LOCATION, "Ours"),
        Rows.values(Attribute.NAME, "Theirs"),
        Rows.values(Attribute.LOCATION, "Ours"),
        Rows.values(Attribute.NAME, "Ours"));
  }

  @Test
  void takesStartEndZoneAndRuleForOneField() {
    var ours = Rows.values(Attribute.DT_END, "2024-02-01T12:00:00");
    assertMerged(
        ours,
        Rows.values(Attribute.TZ, "Asia/Tokyo"),
        NOTHING,
        Rows.values(Attribute.DT_END, "2024-02-01T12:00:00", Attribute.TZ, null));
  }

  @Test
  void sendsTheTimesThatOnlyWeChanged() {
    var ours =
        Rows.values(
            Attribute.DT_START, "2024-02-01T11:00:00", Attribute.DT_END, "2024-02-01T12:00:00");
    assertMerged(ours, Rows.values(Attribute.NAME, "Theirs"), ours, NOTHING);
  }

  @Test
  void offersEverythingWhereTheyDeletedTheEvent() {
    var ours = Rows.values(Attribute.NAME, "Ours", Attribute.LOCATION, null);
    assertMerged(ours, Rows.values(Attribute.DELETED, true), NOTHING, ours);
  }

  private static void assertMerged(
      Map<Attribute, @Nullable Object> ours,
      Map<Attribute, @Nullable Object> theirs,
      Map<Attribute, @Nullable Object> send,
      Map<Attribute, @Nullable Object> offer) {
    Merge.Result result = Merge.merge(BASE, ours, BASE.with(theirs));
    assertEquals(send, result.send());
    assertEquals(offer, result.offer());
  }
}
