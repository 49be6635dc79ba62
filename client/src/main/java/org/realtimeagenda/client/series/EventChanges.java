package org.realtimeagenda.client.series;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
import org.realtimeagenda.core.InvalidAttributeException;

/**
 * Works out what a person's change comes to; applies nothing. Answers are completed on the {@code
 * sync} thread, exceptionally with a {@link CannotChangeException} where the change can't be made.
 */
public final class EventChanges {

  /** What only a series or one of its overrides has. */
  private static final List<Attribute> OF_SERIES =
      List.of(Attribute.RRULE, Attribute.EXDATES, Attribute.RECURRENCE_ID);

  /**
   * An event as a person saw it when they began to change it: what a colleague makes of it
   * meanwhile meets their change, and isn't overwritten.
   *
   * @param rows of its owner and UID
   */
  public record Seen(EventKey key, List<CalendarEvent> rows) {
    public Seen {
      rows = List.copyOf(rows);
    }
  }

  private final Replica replica;

  public EventChanges(Replica replica) {
    this.replica = replica;
  }

  /**
   * The event as the screen shows it now.
   *
   * @param key of the event, of a series' master or of any of its overrides
   */
  public CompletableFuture<Seen> see(EventKey key) {
    return replica.series(key).thenApply(rows -> new Seen(key, rows));
  }

  /**
   * Other values for some attributes.
   *
   * @param occurrenceStart as in {@link org.realtimeagenda.client.replica.Occurrence}; null for a
   *     plain event, and for a series from its master on
   * @param scope without meaning for a plain event
   * @param values null removes the attribute
   */
  public CompletableFuture<LocalEdit> update(
      Seen seen,
      @Nullable String occurrenceStart,
      Scope scope,
      Map<Attribute, @Nullable Object> values) {
    return changed(
        seen,
        rows -> {
          CalendarEvent row = row(seen.key(), rows);
          if (isPlain(row)) {
            return LocalEdit.difference(row, row.with(values)).stream()
                .findFirst()
                .orElseThrow(() -> new CannotChangeException(Reason.NOTHING_CHANGES));
          }
          Series series = Series.of(rows);
          String uid = UUID.randomUUID().toString();
          return occurrenceStart == null
              ? SeriesEdits.ofAll(series).update(Scope.ALL, values, uid)
              : SeriesEdits.of(series, occurrenceStart).update(scope, values, uid);
        });
  }

  /** Another time: its zone is the event's from then on. */
  public CompletableFuture<LocalEdit> move(
      Seen seen, @Nullable String occurrenceStart, Scope scope, EventTime to) {
    return update(seen, occurrenceStart, scope, EventTimes.values(to));
  }

  /** Takes the event, or those occurrences, away. */
  public CompletableFuture<LocalEdit> delete(
      Seen seen, @Nullable String occurrenceStart, Scope scope) {
    return changed(
        seen,
        rows -> {
          CalendarEvent row = row(seen.key(), rows);
          if (isPlain(row)) {
            return new LocalEdit.Delete(row);
          }
          Series series = Series.of(rows);
          return occurrenceStart == null
              ? SeriesEdits.ofAll(series).delete(Scope.ALL)
              : SeriesEdits.of(series, occurrenceStart).delete(scope);
        });
  }

  /** A plain event of one's own like that one, or like that occurrence, at another time. */
  public CompletableFuture<LocalEdit> duplicate(
      EventKey key, @Nullable String occurrenceStart, EventTime at) {
    String uid = UUID.randomUUID().toString();
    CompletableFuture<EventKey> free = replica.keyFor(uid);
    return replica
        .series(key)
        .thenCombine(
            free,
            (rows, own) ->
                readable(
                    () -> {
                      CalendarEvent row = row(key, rows);
                      CalendarEvent like =
                          isPlain(row) || occurrenceStart == null
                              ? row
                              : Series.of(rows).at(Starts.normal(occurrenceStart));
                      Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
                      values.putAll(Series.own(like));
                      values.keySet().removeAll(OF_SERIES);
                      values.putAll(EventTimes.values(at));
                      values.put(Attribute.UID, uid);
                      return new LocalEdit.Create(CalendarEvent.of(own, values));
                    }));
  }

  private interface Change {
    LocalEdit of(List<CalendarEvent> rows);
  }

  private CompletableFuture<LocalEdit> changed(Seen seen, Change change) {
    return CompletableFuture.completedFuture(seen.rows())
        .thenCompose(rows -> numbered(readable(() -> change.of(rows))));
  }

  /** New rows get numbers that no other event has. */
  private CompletableFuture<LocalEdit> numbered(LocalEdit edit) {
    CompletableFuture<List<LocalEdit.OfEvent>> parts =
        CompletableFuture.completedFuture(new ArrayList<>());
    for (LocalEdit.OfEvent part : edit.parts()) {
      parts = parts.thenCombine(numbered(part), EventChanges::added);
    }
    return parts.thenApply(all -> all.size() == 1 ? all.getFirst() : new LocalEdit.Together(all));
  }

  private CompletableFuture<LocalEdit.OfEvent> numbered(LocalEdit.OfEvent part) {
    return part instanceof LocalEdit.Create(CalendarEvent event)
        ? replica
            .keyFor(event.key().userId(), event.effectiveUid(), event.recurrenceId())
            .thenApply(key -> new LocalEdit.Create(event.withKey(key)))
        : CompletableFuture.completedFuture(part);
  }

  private static List<LocalEdit.OfEvent> added(
      List<LocalEdit.OfEvent> parts, LocalEdit.OfEvent part) {
    parts.add(part);
    return parts;
  }

  private static CalendarEvent row(EventKey key, List<CalendarEvent> rows) {
    return rows.stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new CannotChangeException(Reason.GONE));
  }

  private static boolean isPlain(CalendarEvent row) {
    return row.rrule() == null && row.recurrenceId() == null;
  }

  /** Rows of other tools may have times and rules that nobody can read. */
  private static LocalEdit readable(Supplier<LocalEdit> change) {
    try {
      return change.get();
    } catch (InvalidAttributeException | DateTimeException | NumberFormatException unreadable) {
      throw new CannotChangeException(Reason.UNREADABLE);
    }
  }
}
