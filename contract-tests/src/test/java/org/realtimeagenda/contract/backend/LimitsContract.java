package org.realtimeagenda.contract.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.Limits;

/** What is too long, too many or no calendar event at all is refused by name, and not written. */
abstract class LimitsContract extends BackendContract {

  /** One attribute of an otherwise good event. */
  record Value(Attribute attribute, @Nullable Object value) {
    @Override
    public String toString() {
      String text = String.valueOf(value);
      return attribute.wireName() + " " + text.substring(0, Math.min(30, text.length()));
    }
  }

  @ParameterizedTest
  @MethodSource("tooMuch")
  void refusesByName(Value wrong) throws Exception {
    CalendarEvent event = newEvent(alice());
    assertEquals(
        wrong.attribute().wireName(),
        alice().rejected(Events.create(mutation(), event, wrong.attribute(), wrong.value())));
    assertEquals(Optional.empty(), bob().row(event.key()));
  }

  @ParameterizedTest
  @MethodSource("justEnough")
  void takesWhatIsAtTheLimit(Value most) throws Exception {
    CalendarEvent event = newEvent(alice());
    alice().accepted(Events.create(mutation(), event, most.attribute(), most.value()));
    assertEquals(most.value(), most.attribute().of(bob().row(event.key()).orElseThrow()));
  }

  static Stream<Value> tooMuch() {
    return Stream.of(
        new Value(Attribute.NAME, "n".repeat(Limits.NAME + 1)),
        new Value(Attribute.NAME, null),
        new Value(Attribute.NAME, "a bell \u0007"),
        new Value(Attribute.LOCATION, "l".repeat(Limits.NAME + 1)),
        new Value(Attribute.DESCRIPTION, "d".repeat(Limits.DESCRIPTION_BYTES + 1)),
        new Value(Attribute.DESCRIPTION, "é".repeat(Limits.DESCRIPTION_BYTES / 2 + 1)),
        new Value(Attribute.ICS, "i".repeat(Limits.ICS_BYTES + 1)),
        new Value(Attribute.EXDATES, starts(Limits.EXDATES + 1)),
        new Value(Attribute.EXDATES, List.of("soon")),
        new Value(Attribute.CATEGORIES, Collections.nCopies(Limits.CATEGORIES + 1, "c")),
        new Value(Attribute.REMINDERS, Collections.nCopies(Limits.REMINDERS + 1, 5)),
        new Value(Attribute.REMINDERS, List.of(-1)),
        new Value(Attribute.DT_START, "2026-11-23T10:00:00Z"),
        new Value(Attribute.DT_START, "2026-02-30T10:00:00"),
        new Value(Attribute.DT_END, "2026-11-23T09:00:00"),
        new Value(Attribute.DT_END, null),
        new Value(Attribute.TZ, "Atlantis/Capital"),
        new Value(Attribute.RRULE, "FREQ=SOMETIMES"),
        new Value(Attribute.STATUS, "PERHAPS"),
        new Value(Attribute.TRANSP, "GLASS"),
        new Value(Attribute.DELETED, true),
        new Value(Attribute.REVISION, "1.mine"),
        new Value(Attribute.UPDATED_BY, 2),
        new Value(Attribute.UPDATED_AT, "2026-11-22T00:00:00Z"),
        new Value(Attribute.EXPIRES_AT, 1L));
  }

  static Stream<Value> justEnough() {
    return Stream.of(
        new Value(Attribute.NAME, "n".repeat(Limits.NAME)),
        new Value(Attribute.LOCATION, "l".repeat(Limits.NAME)),
        new Value(Attribute.DESCRIPTION, "é".repeat(Limits.DESCRIPTION_BYTES / 2)),
        new Value(Attribute.ICS, "i".repeat(Limits.ICS_BYTES)),
        new Value(Attribute.EXDATES, starts(Limits.EXDATES)),
        new Value(Attribute.CATEGORIES, Collections.nCopies(Limits.CATEGORIES, "c")),
        new Value(Attribute.REMINDERS, Collections.nCopies(Limits.REMINDERS, 5)));
  }

  private static List<String> starts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "%d-11-23T10:00:00".formatted(2027 + i))
        .toList();
  }

  @Test
  void refusesARowThatIsTooLargeAsAWhole() throws Exception {
    CalendarEvent event =
        Events.full(newKey(alice()))
            .with(
                Map.of(
                    Attribute.DESCRIPTION,
                    "d".repeat(Limits.DESCRIPTION_BYTES),
                    Attribute.ICS,
                    "\n".repeat(Limits.ICS_BYTES),
                    Attribute.CATEGORIES,
                    Collections.nCopies(Limits.CATEGORIES, "\n".repeat(Limits.SHORT_TEXT))));
    assertEquals("event", alice().rejected(Events.create(mutation(), event)));
    assertEquals(Optional.empty(), bob().row(event.key()));
  }

  @Test
  void refusesMoreChangesThanABatchHolds() throws Exception {
    long before = settled();
    List<Change> changes =
        IntStream.rangeClosed(0, Limits.CHANGES_PER_BATCH)
            .mapToObj(_ -> Events.create(mutation(), newEvent(alice())))
            .toList();
    assertEquals(400, Access.refusal(alice().sender().send(new ChangeBatch(false, changes))));
    assertEquals(before + 1, settled());
  }

  @Test
  void refusesABodyThatIsTooLarge() throws Exception {
    Change change =
        Events.create(
            mutation(), newEvent(alice()), Attribute.DESCRIPTION, "d".repeat(Limits.BODY_BYTES));
    assertEquals(
        413, Access.refusal(alice().sender().send(new ChangeBatch(false, List.of(change)))));
  }

  @Test
  void takesOneChangePerEventInABatch() throws Exception {
    CalendarEvent event = newEvent(alice());
    List<ChangeResult> results =
        alice()
            .send(
                false, List.of(Events.create(mutation(), event), Events.create(mutation(), event)));
    assertInstanceOf(ChangeResult.Accepted.class, results.getFirst());
    assertEquals("id", assertInstanceOf(ChangeResult.Rejected.class, results.getLast()).field());
  }
}
