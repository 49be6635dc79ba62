package org.realtimeagenda.desktop.dialog;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.client.rules.RepeatDays;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.theme.ChipColor;

/** What a draft without problems asks for. */
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
    values.put(Attribute.RRULE, draft.repeat().rrule(time));
    values.put(Attribute.COLOR, stored(draft.color()));
    values.put(Attribute.REMINDERS, draft.reminders());
    return new LocalEdit.Create(CalendarEvent.of(key, values));
  }

  /**
   * The attributes that differ from what was opened, as the occurrence that was opened gets them. A
   * rule that only followed its start isn't among them: whoever moves a series sees to that.
   */
  static Map<Attribute, @Nullable Object> changes(EventDraft draft) {
    Origin origin = Objects.requireNonNull(draft.origin(), "a new event has no row");
    CalendarEvent row = origin.row();
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
    if (!Objects.equals(ChipColor.named(row.color()), draft.color())) {
      changed.put(Attribute.COLOR, stored(draft.color()));
    }
    if (!row.reminders().equals(draft.reminders())) {
      changed.put(Attribute.REMINDERS, draft.reminders());
    }
    times(origin.time(), draft.when().time(), changed);
    if (draft.otherRule()) {
      changed.put(Attribute.RRULE, draft.repeat().rrule(draft.first()));
    }
    return changed;
  }

  /**
   * The same for the occurrences that were chosen: a whole series whose rule leaves its first day
   * out begins on the next one that it names.
   */
  static Map<Attribute, @Nullable Object> changes(EventDraft draft, Scope scope) {
    Map<Attribute, @Nullable Object> changed = changes(draft);
    Origin origin = draft.origin();
    if (scope == Scope.ALL
        && origin != null
        && draft.otherRule()
        && draft.repeat() instanceof Repeat.Usual usual) {
      LocalDate first = Repeat.day(draft.first());
      RepeatDays.next(usual, first)
          .map(next -> ChronoUnit.DAYS.between(first, next))
          .map(days -> draft.when().startAt(draft.when().start().plusDays(days)))
          .ifPresent(moved -> times(origin.time(), moved.time(), changed));
    }
    return changed;
  }

  private static void times(
      EventTime old, EventTime time, Map<Attribute, @Nullable Object> changed) {
    if (!old.dtStart().equals(time.dtStart())) {
      changed.put(Attribute.DT_START, time.dtStart());
    }
    if (!old.dtEnd().equals(time.dtEnd())) {
      changed.put(Attribute.DT_END, time.dtEnd());
    }
    if (!Objects.equals(old.tz(), time.tz())) {
      changed.put(Attribute.TZ, time.tz());
    }
  }

  private static boolean differ(@Nullable String stored, String typed, Pattern notHeld) {
    String shown = stored == null ? "" : stored;
    return !notHeld.matcher(shown).replaceAll("").equals(notHeld.matcher(typed).replaceAll(""));
  }

  private static @Nullable String orNull(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  private static @Nullable String stored(@Nullable ChipColor color) {
    return color == null ? null : color.stored();
  }
}
