package org.realtimeagenda.desktop.dialog;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

/** What a draft without problems asks the replica for. */
final class DraftEdits {
  /** What text fields can't hold, so that a text with it comes back without. */
  private static final Pattern NOT_IN_A_LINE = Pattern.compile("\\p{Cntrl}");

  private static final Pattern NOT_IN_A_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

  private DraftEdits() {}

  /**
   * The new event.
   *
   * @param key what the replica found for {@code uid}
   */
  static LocalEdit.Create create(EventDraft draft, EventKey key, String uid) {
    EventTime time = draft.when().time();
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.UID, uid);
    values.put(Attribute.NAME, draft.title().strip());
    values.put(Attribute.LOCATION, orNull(draft.location()));
    values.put(Attribute.DESCRIPTION, orNull(draft.notes()));
    values.put(Attribute.DT_START, time.dtStart());
    values.put(Attribute.DT_END, time.dtEnd());
    values.put(Attribute.TZ, time.tz());
    return new LocalEdit.Create(CalendarEvent.of(key, values));
  }

  /** The attributes that differ from the row being changed; empty when none does. */
  static Optional<LocalEdit.Update> update(EventDraft draft) {
    CalendarEvent row = Objects.requireNonNull(draft.before(), "a new event has no row");
    Map<Attribute, @Nullable Object> changed = new EnumMap<>(Attribute.class);
    if (differ(row.name(), draft.title(), NOT_IN_A_LINE)) {
      changed.put(Attribute.NAME, draft.title().strip());
    }
    if (differ(row.location(), draft.location(), NOT_IN_A_LINE)) {
      changed.put(Attribute.LOCATION, orNull(draft.location()));
    }
    if (differ(row.description(), draft.notes(), NOT_IN_A_TEXT)) {
      changed.put(Attribute.DESCRIPTION, orNull(draft.notes()));
    }
    EventTime old = row.time();
    EventTime time = draft.when().time();
    if (!old.dtStart().equals(time.dtStart())) {
      changed.put(Attribute.DT_START, time.dtStart());
    }
    if (!old.dtEnd().equals(time.dtEnd())) {
      changed.put(Attribute.DT_END, time.dtEnd());
    }
    if (!Objects.equals(old.tz(), time.tz())) {
      changed.put(Attribute.TZ, time.tz());
    }
    return changed.isEmpty() ? Optional.empty() : Optional.of(new LocalEdit.Update(row, changed));
  }

  private static boolean differ(@Nullable String stored, String typed, Pattern notHeld) {
    String shown = stored == null ? "" : stored;
    return !notHeld.matcher(shown).replaceAll("").equals(notHeld.matcher(typed).replaceAll(""));
  }

  private static @Nullable String orNull(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }
}
