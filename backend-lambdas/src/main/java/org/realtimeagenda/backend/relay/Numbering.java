package org.realtimeagenda.backend.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;

/**
 * What some stream records become in the change log.
 *
 * @param changes of all the records, those numbered before under the number that they have
 * @param added those that aren't in the log yet
 * @param unrepresentable records to set aside, which weren't before
 */
record Numbering(
    List<LoggedChange> changes, List<ChangeLog.Entry> added, List<StreamRecord> unrepresentable) {

  static Numbering of(List<StreamRecord> records, ChangeLog.State state) {
    Numbering numbering = new Numbering(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Map<String, Long> numbered = new HashMap<>(state.numbered());
    long last = state.last();
    for (StreamRecord record : records) {
      Long known = numbered.get(record.eventId());
      if (known == null && record.after() instanceof Image.Unrepresentable) {
        numbering.unrepresentable.add(record);
      }
      Optional<LoggedChange> change = change(record, known == null ? last + 1 : known);
      if (change.isPresent()) {
        numbering.changes.add(change.get());
        if (known == null) {
          last++;
          numbered.put(record.eventId(), last);
          numbering.added.add(new ChangeLog.Entry(record.eventId(), change.get()));
        }
      }
    }
    return numbering;
  }

  /** Empty where nobody is to hear of it. */
  private static Optional<LoggedChange> change(StreamRecord record, long seq) {
    return switch (record.after()) {
      case null -> removedKey(record.before()).map(key -> delete(record, seq, key));
      case Image.Unrepresentable(var _, var key) ->
          Optional.ofNullable(key).map(there -> delete(record, seq, there));
      case Image.Row(CalendarEvent event) ->
          Optional.of(
              new LoggedChange(
                  seq,
                  event.deleted() ? Change.Op.DELETE : Change.Op.PUT,
                  event.key(),
                  by(record.before(), event),
                  record.at(),
                  event));
    };
  }

  private static LoggedChange delete(StreamRecord record, long seq, EventKey key) {
    return new LoggedChange(seq, Change.Op.DELETE, key, null, record.at(), null);
  }

  /** A tombstone that goes was deleted long ago. */
  private static Optional<EventKey> removedKey(@Nullable Image before) {
    return switch (before) {
      case null -> Optional.empty();
      case Image.Row(CalendarEvent event) ->
          event.deleted() ? Optional.empty() : Optional.of(event.key());
      case Image.Unrepresentable(var _, var key) -> Optional.ofNullable(key);
    };
  }

  /** put-event gives a row a new revision with each change; other tools leave it. */
  private static @Nullable Integer by(@Nullable Image before, CalendarEvent after) {
    String revision = after.revision();
    boolean ours =
        revision != null
            && switch (before) {
              case null -> true;
              case Image.Row(CalendarEvent event) -> !revision.equals(event.revision());
              case Image.Unrepresentable _ -> false;
            };
    return ours ? after.updatedBy() : null;
  }
}
