package org.realtimeagenda.client.icalendar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;

/**
 * A VEVENT that was read, before its place in a series is known.
 *
 * @param recurrenceId null for a plain event and for a master
 * @param added by RDATE
 */
record Draft(
    int line,
    String uid,
    Map<Attribute, @Nullable Object> values,
    EventTime time,
    Kept kept,
    boolean confidential,
    @Nullable ContentLine recurrenceId,
    @Nullable Moment recurrence,
    List<Overrides.Added> added) {

  /** The row, without {@code recurrence_id}. */
  CalendarEvent event(Consumer<Mistake> leftOut) {
    return row(uid, kept, leftOut);
  }

  /** Without its series a plain event, of a UID of its own, since there may be several. */
  CalendarEvent alone(Moment start, ContentLine said, Consumer<Mistake> leftOut) {
    List<ContentLine> lines = new ArrayList<>(kept.lines());
    lines.addFirst(new ContentLine(said.name(), said.parameters(), said.value(), said.line()));
    lines.addFirst(ContentLine.of("UID", TextValue.write(uid)));
    return row(uid + "_R" + start.value(), new Kept(lines, kept.components()), leftOut);
  }

  private CalendarEvent row(String rowUid, Kept keeping, Consumer<Mistake> leftOut) {
    Map<Attribute, @Nullable Object> all = new EnumMap<>(Attribute.class);
    all.putAll(values);
    all.put(Attribute.UID, rowUid);
    all.put(Attribute.ICS, keeping.attribute(leftOut));
    return CalendarEvent.of(Overrides.key(rowUid, null), all);
  }
}
