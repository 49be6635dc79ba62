package org.realtimeagenda.desktop.connection;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.OwnChange.Progress;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.conflict.EventField;
import org.realtimeagenda.desktop.conflict.EventWords;
import org.realtimeagenda.desktop.formats.Formats;

/** Own changes in words: Location is now Room Curie. */
final class ChangeWords {

  /** The field on the wire that says whose an event is. */
  private static final String OWNER = "user_id";

  /** As {@link org.realtimeagenda.core.Validation} says it. */
  private static final Pattern TOO_LONG = Pattern.compile("longer than (\\d+) characters");

  private final Formats formats;
  private final Clock clock;
  private final ResourceBundle bundle;
  private final EventWords events;

  /**
   * @param clock its zone is the reader's
   */
  ChangeWords(Formats formats, Clock clock) {
    this.formats = formats;
    this.clock = clock;
    this.bundle = Bundles.of(ChangeWords.class, formats.locale());
    this.events = new EventWords(formats, clock);
  }

  /** A text of the bundle with its places filled. */
  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), formats.locale()).format(values);
  }

  EventWords events() {
    return events;
  }

  /** An instant of today: 11:20:04. */
  String second(Instant instant) {
    return formats.second(instant.atZone(clock.getZone()));
  }

  /** An instant of today: 11:20. */
  String minute(Instant instant) {
    return formats.time(instant.atZone(clock.getZone()));
  }

  /**
   * @param offline whether nothing is on its way, so that what was sent may have got lost
   */
  ChangeLine line(OwnChange change, boolean offline) {
    CalendarEvent event = event(change.edit());
    return new ChangeLine(
        change,
        kind(change.edit()),
        events.title(event),
        what(change.edit(), event),
        events.moment(change.madeAt()),
        state(change.progress(), offline),
        actions(change));
  }

  /** The event as it is after the edit; as it was, where it goes. */
  static CalendarEvent event(LocalEdit.OfEvent edit) {
    return switch (edit) {
      case LocalEdit.Create(CalendarEvent event) -> event;
      case LocalEdit.Update(CalendarEvent before, var values) -> before.with(values);
      case LocalEdit.Delete(CalendarEvent before) -> before;
    };
  }

  private static ChangeLine.Kind kind(LocalEdit.OfEvent edit) {
    return switch (edit) {
      case LocalEdit.Create _ -> ChangeLine.Kind.ADDED;
      case LocalEdit.Update _ -> ChangeLine.Kind.EDITED;
      case LocalEdit.Delete _ -> ChangeLine.Kind.DELETED;
    };
  }

  private String what(LocalEdit.OfEvent edit, CalendarEvent event) {
    return switch (edit) {
      case LocalEdit.Create _ -> text("what.added", events.start(event));
      case LocalEdit.Delete _ -> text("what.deleted", events.startDay(event));
      case LocalEdit.Update(var _, var values) ->
          edited(List.copyOf(EventField.of(values.keySet())), event);
    };
  }

  private String edited(List<EventField> fields, CalendarEvent event) {
    if (fields.size() != 1) {
      return text("what.changed", fields.isEmpty() ? "" : events.names(fields));
    }
    EventField field = fields.getFirst();
    String value =
        switch (field) {
          case TITLE -> orEmpty(event.name());
          case WHEN -> events.start(event);
          case LOCATION -> orEmpty(event.location());
          default -> "";
        };
    if (field == EventField.LOCATION && value.isEmpty()) {
      return text("what.removed", events.name(field));
    }
    return value.isEmpty()
        ? text("what.changed", events.name(field))
        : text("what.now", events.name(field), value);
  }

  private String state(Progress progress, boolean offline) {
    return switch (progress) {
      case Progress.Waiting() -> text("state.waits");
      case Progress.Sent() -> text(offline ? "state.unanswered" : "state.sent");
      case Progress.Refused(String field, String reason) -> refused(field, reason);
      case Progress.Overtaken() -> text("state.overtaken");
      case Progress.TwoVersions _ -> text("state.two-versions");
    };
  }

  /** Backends give reasons in English; those that a person is most likely to meet are known. */
  private String refused(String field, String reason) {
    if (OWNER.equals(field)) {
      return text("state.refused-owner");
    }
    Matcher tooLong = TOO_LONG.matcher(reason);
    String why = tooLong.matches() ? text("too-long", tooLong.group(1)) : reason;
    return EventField.named(field)
        .map(known -> text("state.refused-field", events.name(known), why))
        .orElseGet(() -> text("state.refused", why));
  }

  private static List<ChangeLine.Action> actions(OwnChange change) {
    return switch (change.progress()) {
      case Progress.Waiting(), Progress.Sent() -> List.of();
      case Progress.TwoVersions _ -> List.of(ChangeLine.Action.COMPARE);
      case Progress.Overtaken() -> List.of(ChangeLine.Action.RETRY, ChangeLine.Action.DROP);
      case Progress.Refused _ ->
          change.edit() instanceof LocalEdit.Delete
              ? List.of(ChangeLine.Action.RETRY, ChangeLine.Action.DROP)
              : List.of(ChangeLine.Action.RETRY, ChangeLine.Action.EDIT, ChangeLine.Action.DROP);
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
