package org.realtimeagenda.desktop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.OwnChange.Progress;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaState.Need;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.client.replica.Situation.Echo;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.LoggedChange;

/** What Alice's window may have to say of its connection. */
public final class Situations {

  public static final Instant NOW = Instant.parse("2026-11-25T10:20:04Z");

  /** An event of Bob's that Alice may change too. */
  public static final CalendarEvent REVIEW =
      SampleTeam.budgetReview()
          .with(
              values(
                  Attribute.LOCATION,
                  "Room Turing",
                  Attribute.DESCRIPTION,
                  "Bring the quarter 4 figures. Start with the three open purchase orders.",
                  Attribute.REVISION,
                  "2.b",
                  Attribute.UPDATED_BY,
                  SampleTeam.BOB,
                  Attribute.UPDATED_AT,
                  "2026-11-25T09:51:00Z"));

  private Situations() {}

  /** Values may be null, which Map.of has not. */
  public static Map<Attribute, @Nullable Object> values(@Nullable Object... pairs) {
    Map<Attribute, @Nullable Object> values = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((Attribute) Objects.requireNonNull(pairs[i]), pairs[i + 1]);
    }
    return values;
  }

  public static OwnChange change(
      long number, LocalEdit.OfEvent edit, String at, Progress progress) {
    return new OwnChange(number, edit, Instant.parse("2026-11-25T" + at + ":00Z"), progress);
  }

  public static Situation of(ReplicaState state, OwnChange... changes) {
    int waiting =
        (int)
            List.of(changes).stream()
                .filter(change -> !(change.progress() instanceof Progress.TwoVersions))
                .count();
    return new Situation(state, waiting, List.of(changes), List.of(), null, null);
  }

  /** Live, with a push of Bob's and {@code echoes} own changes that came back. */
  public static Situation live(int echoes) {
    List<Echo> came = new ArrayList<>();
    for (int i = 0; i < echoes; i++) {
      int millis = i == echoes / 2 ? 31 : 10 + i * 7 % 5;
      came.add(
          new Echo(NOW.minus(Duration.ofSeconds(10L * (echoes - i))), Duration.ofMillis(millis)));
    }
    LoggedChange bobs =
        new LoggedChange(7, Change.Op.PUT, REVIEW.key(), SampleTeam.BOB, NOW, REVIEW);
    return new Situation(
        new ReplicaState.Live(NOW.minusSeconds(3)),
        0,
        List.of(),
        came,
        new Applied(bobs, null, true, false, NOW),
        null);
  }

  /** Offline with three changes: one of a location, a new event, a deleted one. */
  public static Situation offline() {
    Situation waits =
        of(
            new ReplicaState.Offline(Instant.parse("2026-11-25T09:42:00Z"), 3),
            change(
                1,
                new LocalEdit.Update(REVIEW, values(Attribute.LOCATION, "Room Curie")),
                "09:48",
                new Progress.Waiting()),
            change(
                2,
                new LocalEdit.Create(
                    SampleTeam.event(
                        SampleTeam.ALICE, 950, "Supplier workshop", 26, "15:00", 26, "16:00")),
                "09:55",
                new Progress.Waiting()),
            change(
                3,
                new LocalEdit.Delete(
                    SampleTeam.event(SampleTeam.ALICE, 951, "Gym", 27, "18:00", 27, "19:00")),
                "10:02",
                new Progress.Sent()));
    return new Situation(
        waits.state(), 3, waits.ownChanges(), List.of(), null, NOW.plusSeconds(20));
  }

  /** Alice and Bob both moved the event, and changed where it is and its notes. */
  public static OwnChange bothChanged(long number) {
    LocalEdit.OfEvent mine =
        new LocalEdit.Update(
            REVIEW,
            values(
                Attribute.DT_START,
                "2026-11-26T14:30:00",
                Attribute.DT_END,
                "2026-11-26T15:30:00",
                Attribute.LOCATION,
                "Room Curie",
                Attribute.DESCRIPTION,
                "Bring the quarter 4 figures. Chloe presents the travel line."));
    return change(number, mine, "09:48", new Progress.TwoVersions(REVIEW));
  }

  /** Alice deleted the event, Bob changed where it is. */
  public static OwnChange deletedByAlice(long number) {
    CalendarEvent seen = REVIEW.with(values(Attribute.LOCATION, "Room Noether"));
    return change(number, new LocalEdit.Delete(seen), "09:48", new Progress.TwoVersions(REVIEW));
  }

  /** Alice changed where the event is, Bob deleted it. */
  public static OwnChange deletedByBob(long number) {
    LocalEdit.OfEvent mine = new LocalEdit.Update(REVIEW, values(Attribute.LOCATION, "Room Curie"));
    return change(number, mine, "09:48", new Progress.TwoVersions(null));
  }

  /** A new event that the team didn't take. */
  public static OwnChange refused(long number) {
    return change(
        number,
        new LocalEdit.Create(
            SampleTeam.event(SampleTeam.ALICE, 950, "Supplier workshop", 26, "15:00", 26, "16:00")),
        "09:55",
        new Progress.Refused("location", "longer than 255 characters"));
  }

  /** A delete that the team didn't take. */
  public static OwnChange refusedDelete(long number) {
    return change(
        number,
        new LocalEdit.Delete(
            SampleTeam.event(SampleTeam.ALICE, 951, "Gym", 27, "18:00", 27, "19:00")),
        "10:02",
        new Progress.Refused("user_id", "you may not write this member's events"));
  }

  public static Situation decide(OwnChange... changes) {
    return of(new ReplicaState.NeedsYou(new Need.Decide(changes.length)), changes);
  }
}
