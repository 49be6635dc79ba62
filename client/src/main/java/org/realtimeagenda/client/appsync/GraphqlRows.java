package org.realtimeagenda.client.appsync;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.appsync.graphql.ListMembersQuery;
import org.realtimeagenda.client.appsync.graphql.fragment.ChangeFields;
import org.realtimeagenda.client.appsync.graphql.fragment.EventFields;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;

/** The generated models as the core's records. */
final class GraphqlRows {

  private GraphqlRows() {}

  static CalendarEvent event(EventFields row) {
    return new CalendarEvent(
        new EventKey(row.user_id, row.id),
        row.uid,
        row.name,
        row.location,
        row.description,
        row.dt_start,
        row.dt_end,
        row.tz,
        row.rrule,
        list(row.exdates),
        row.recurrence_id,
        row.calendar,
        row.color,
        list(row.categories),
        row.url,
        row.status,
        row.transp,
        list(row.reminders),
        row.ics,
        Boolean.TRUE.equals(row.deleted),
        row.revision,
        row.updated_by,
        row.updated_at,
        row.expires_at);
  }

  /**
   * An entry of the change log.
   *
   * @throws IOException naming the entry, when it can't be read
   */
  static LoggedChange change(ChangeFields change) throws IOException {
    EventKey key = new EventKey(change.user_id, change.id);
    Change.Op op =
        switch (change.op) {
          case "put" -> Change.Op.PUT;
          case "delete" -> Change.Op.DELETE;
          default -> throw unreadable(change, "unknown op " + change.op, null);
        };
    return new LoggedChange(
        change.seq,
        op,
        key,
        change.by,
        instant(change),
        change.event == null ? null : event(change.event.eventFields));
  }

  static List<LoggedChange> changes(List<ChangeFields> changes) throws IOException {
    List<LoggedChange> read = new ArrayList<>(changes.size());
    for (ChangeFields change : changes) {
      read.add(change(change));
    }
    return read;
  }

  /** A colleague; one without a name is called by number. */
  static Member member(ListMembersQuery.Item member) {
    return new Member(
        member.user_id,
        member.name == null ? String.valueOf(member.user_id) : member.name,
        member.color,
        member.tz,
        Editors.of(member.editors));
  }

  private static @Nullable Instant instant(ChangeFields change) throws IOException {
    try {
      return change.at == null ? null : Instant.parse(change.at);
    } catch (DateTimeParseException malformed) {
      throw unreadable(change, "at is no instant", malformed);
    }
  }

  private static IOException unreadable(
      ChangeFields change, String why, @Nullable Exception cause) {
    return new IOException(
        "change %d of event %d/%d can't be read: %s"
            .formatted(change.seq, change.user_id, change.id, why),
        cause);
  }

  private static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }
}
