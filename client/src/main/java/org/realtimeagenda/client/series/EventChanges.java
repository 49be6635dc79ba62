package org.realtimeagenda.client.series;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.client.replica.CannotChangeException.Reason;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

/**
 * Works out what a person's change comes to; applies nothing. Answers are completed on the {@code
 * sync} thread, exceptionally with a {@link CannotChangeException} where the change can't be made.
 */
public final class EventChanges {

  private final Replica replica;

  public EventChanges(Replica replica) {
    this.replica = replica;
  }

  /**
   * Other values for some attributes.
   *
   * @param occurrenceStart as in {@link org.realtimeagenda.client.replica.Occurrence}; null for a
   *     plain event
   * @param scope without meaning for a plain event
   * @param values null removes the attribute
   */
  public CompletableFuture<LocalEdit> update(
      EventKey key,
      @Nullable String occurrenceStart,
      Scope scope,
      Map<Attribute, @Nullable Object> values) {
    return of(key, rows -> update(row(key, rows), values));
  }

  /** Another time: its zone is the event's from then on. */
  public CompletableFuture<LocalEdit> move(
      EventKey key, @Nullable String occurrenceStart, Scope scope, EventTime to) {
    return update(key, occurrenceStart, scope, times(to));
  }

  /** Takes the event, or those occurrences, away. */
  public CompletableFuture<LocalEdit> delete(
      EventKey key, @Nullable String occurrenceStart, Scope scope) {
    return of(key, rows -> new LocalEdit.Delete(row(key, rows)));
  }

  /** A plain event of one's own like that one, at another time. */
  public CompletableFuture<LocalEdit> duplicate(
      EventKey key, @Nullable String occurrenceStart, EventTime at) {
    String uid = UUID.randomUUID().toString();
    return replica
        .series(key)
        .thenCombine(
            replica.keyFor(uid),
            (rows, free) -> {
              Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
              values.putAll(row(key, rows).attributes());
              values.keySet().removeIf(Attribute::serverOwned);
              values.keySet().removeAll(ALONE);
              values.putAll(times(at));
              values.put(Attribute.UID, uid);
              return new LocalEdit.Create(CalendarEvent.of(free, values));
            });
  }

  /** What only a series or one of its overrides has. */
  private static final List<Attribute> ALONE =
      List.of(Attribute.RRULE, Attribute.EXDATES, Attribute.RECURRENCE_ID);

  private CompletableFuture<LocalEdit> of(
      EventKey key, Function<List<CalendarEvent>, LocalEdit> change) {
    return replica.series(key).thenApply(change);
  }

  private static CalendarEvent row(EventKey key, List<CalendarEvent> rows) {
    return rows.stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new CannotChangeException(Reason.GONE));
  }

  private static LocalEdit update(CalendarEvent row, Map<Attribute, @Nullable Object> values) {
    Map<Attribute, @Nullable Object> changed = new EnumMap<>(Attribute.class);
    CalendarEvent after = row.with(values);
    values
        .keySet()
        .forEach(
            attribute -> {
              Object value = attribute.of(after);
              if (!Objects.equals(value, attribute.of(row))) {
                changed.put(attribute, value);
              }
            });
    if (changed.isEmpty()) {
      throw new CannotChangeException(Reason.NOTHING_CHANGES);
    }
    return new LocalEdit.Update(row, changed);
  }

  private static Map<Attribute, @Nullable Object> times(EventTime time) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.DT_START, time.dtStart());
    values.put(Attribute.DT_END, time.dtEnd());
    values.put(Attribute.TZ, time.tz());
    return values;
  }
}
