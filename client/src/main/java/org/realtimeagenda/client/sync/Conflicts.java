package org.realtimeagenda.client.sync;

import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Merge;

/** What becomes of an own edit that meets another's. */
final class Conflicts {

  /**
   * What to do; nothing at all where both wanted the same.
   *
   * @param resend to be sent on the row as it is now
   * @param offer for the person to decide; theirs stays on the screen
   */
  record Outcome(LocalEdit.@Nullable OfEvent resend, LocalEdit.@Nullable OfEvent offer) {}

  private Conflicts() {}

  /**
   * Decides.
   *
   * @param theirs the row as it is now, null where there is none
   */
  static Outcome decide(LocalEdit.OfEvent ours, @Nullable CalendarEvent theirs) {
    boolean gone = theirs == null || theirs.deleted();
    return switch (ours) {
      case LocalEdit.Create create -> created(create, theirs);
      case LocalEdit.Update update -> {
        if (theirs == null || gone) {
          yield new Outcome(null, update);
        }
        Merge.Result merged = Merge.merge(update.before(), update.values(), theirs);
        yield new Outcome(
            merged.send().isEmpty() ? null : new LocalEdit.Update(theirs, merged.send()),
            merged.offer().isEmpty() ? null : new LocalEdit.Update(theirs, merged.offer()));
      }
      case LocalEdit.Delete delete -> new Outcome(null, gone ? null : delete);
    };
  }

  /**
   * Ours over theirs, as the person wants it; null where nothing is left to do.
   *
   * @param theirs the row as it is now, null where there is none
   */
  static LocalEdit.@Nullable OfEvent insist(
      LocalEdit.OfEvent ours, @Nullable CalendarEvent theirs) {
    boolean gone = theirs == null || theirs.deleted();
    return switch (ours) {
      case LocalEdit.Create(CalendarEvent event) ->
          theirs == null || gone || !theirs.effectiveUid().equals(event.effectiveUid())
              ? decide(ours, theirs).resend()
              : LocalEdit.difference(theirs, event).stream().findFirst().orElse(null);
      case LocalEdit.Update update ->
          theirs == null || gone
              ? new LocalEdit.Create(update.result())
              : LocalEdit.difference(theirs, theirs.with(update.values())).stream()
                  .findFirst()
                  .orElse(null);
      case LocalEdit.Delete _ -> theirs == null || gone ? null : new LocalEdit.Delete(theirs);
    };
  }

  /**
   * What the row must be for {@code sent} to be accepted as {@code resend}: as it is now; under
   * another number there is none.
   */
  static Change.Base base(
      LocalEdit.OfEvent sent, @Nullable CalendarEvent theirs, LocalEdit.@Nullable OfEvent resend) {
    return resend != null && !resend.key().equals(sent.key())
        ? new Change.Base.Absent()
        : Change.Base.of(theirs);
  }

  private static Outcome created(LocalEdit.Create create, @Nullable CalendarEvent theirs) {
    CalendarEvent event = create.event();
    if (theirs == null) {
      return new Outcome(create, null);
    }
    if (!theirs.effectiveUid().equals(event.effectiveUid())) {
      return new Outcome(new LocalEdit.Create(event.withKey(nextKey(event))), null);
    }
    if (theirs.deleted()) {
      return new Outcome(create, null);
    }
    return new Outcome(null, LocalEdit.difference(theirs, event).stream().findFirst().orElse(null));
  }

  /** The number after the event's own: another event's row is there. */
  private static EventKey nextKey(CalendarEvent event) {
    int attempt = 0;
    while (attempt < 100 && id(event, attempt) != event.key().id()) {
      attempt++;
    }
    return new EventKey(event.key().userId(), id(event, attempt + 1));
  }

  private static int id(CalendarEvent event, int attempt) {
    return EventIds.id(event.effectiveUid(), event.recurrenceId(), attempt);
  }
}
