package org.realtimeagenda.client.icalendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.recurrence.Occurrences;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.core.Validation;

/** Reads the events of a VCALENDAR, RFC 5545 section 3.4, series with their exceptions. */
final class CalendarReader {

  /** More often than hourly, in a year: the pages of a calendar couldn't show anything else. */
  private static final int MOST_A_YEAR = 10_000;

  private static final Set<String> NO_EVENTS = Set.of("VTODO", "VJOURNAL", "VFREEBUSY");

  private final Component calendar;
  private final EventReader reader;
  private final List<ParsedEvent> events;
  private final List<Mistake> skipped;
  private final List<Mistake> leftOut;
  private final Map<String, CalendarEvent> masters = new LinkedHashMap<>();
  private final Map<String, List<Overrides.Added>> added = new LinkedHashMap<>();
  private final Map<String, Boolean> confidential = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<String> left = new HashSet<>();
  private final Set<String> occurrences = new HashSet<>();

  /** Adds to these lists what it finds. */
  CalendarReader(
      Component calendar, List<ParsedEvent> events, List<Mistake> skipped, List<Mistake> leftOut) {
    this.calendar = calendar;
    this.events = events;
    this.skipped = skipped;
    this.leftOut = leftOut;
    AboutCalendar about = AboutCalendar.of(calendar);
    this.reader =
        new EventReader(
            new Zones(calendar.all(List.of("VTIMEZONE")).toList()), about.name(), about.color());
  }

  void read() {
    List<Draft> parts = new ArrayList<>();
    for (Component component : calendar.components()) {
      if (NO_EVENTS.contains(component.name())) {
        skipped.add(new Mistake(component.line(), Mistake.Kind.NOT_AN_EVENT, component.name()));
      } else if (component.name().equals("VEVENT")) {
        read(component, parts);
      }
    }
    parts.forEach(part -> orSkip(part.line(), () -> readPart(part)));
    added.forEach((uid, dates) -> orSkip(line(uid), () -> addDates(uid, dates)));
  }

  private void read(Component event, List<Draft> parts) {
    try {
      Draft draft = reader.read(event);
      if (draft.recurrence() == null) {
        orSkip(event.line(), () -> readMaster(draft));
      } else {
        parts.add(draft);
      }
    } catch (MistakeException wrong) {
      leave(event, wrong.mistake());
    }
  }

  private void leave(Component event, Mistake mistake) {
    skipped.add(mistake);
    if (event.first("RECURRENCE-ID").isEmpty()) {
      event.first("UID").ifPresent(line -> left.add(TextValue.read(line.value()).strip()));
    }
  }

  private void orSkip(int line, Runnable work) {
    try {
      work.run();
    } catch (MistakeException wrong) {
      skipped.add(wrong.mistake());
    } catch (InvalidAttributeException wrong) {
      skipped.add(new Mistake(line, Mistake.Kind.INVALID, wrong.field() + ": " + wrong.reason()));
    }
  }

  private void readMaster(Draft draft) {
    String uid = draft.uid();
    if (masters.containsKey(uid)) {
      throw new MistakeException(draft.line(), Mistake.Kind.TWICE, uid);
    }
    left.add(uid);
    List<Mistake> tooLarge = new ArrayList<>();
    CalendarEvent event = draft.event(tooLarge::add);
    Validation.check(event);
    checkHowOften(event, draft.line());
    left.remove(uid);
    leftOut.addAll(tooLarge);
    masters.put(uid, event);
    confidential.put(uid, draft.confidential());
    lines.put(uid, draft.line());
    events.add(new ParsedEvent(event, draft.line(), draft.confidential(), null));
    if (!draft.added().isEmpty()) {
      added.put(uid, draft.added());
    }
  }

  private static void checkHowOften(CalendarEvent event, int line) {
    if (event.rrule() != null) {
      LocalDate first =
          switch (event.time()) {
            case EventTime.AllDay(LocalDate start, var _) -> start;
            case EventTime.Timed(var start, var _, var _) -> start.toLocalDate();
          };
      if (Occurrences.of(List.of(event), first, first.plusYears(1)).size() > MOST_A_YEAR) {
        throw new MistakeException(line, Mistake.Kind.TOO_OFTEN, String.valueOf(event.rrule()));
      }
    }
  }

  private void readPart(Draft draft) {
    Moment start = draft.recurrence();
    ContentLine said = draft.recurrenceId();
    if (start == null || said == null) {
      throw new IllegalArgumentException("no occurrence");
    }
    if (left.contains(draft.uid())) {
      throw new MistakeException(draft.line(), Mistake.Kind.SERIES_LEFT_OUT, draft.uid());
    }
    List<Mistake> tooLarge = new ArrayList<>();
    CalendarEvent plain = draft.event(tooLarge::add).with(withoutRule());
    Optional<CalendarEvent> master = Optional.ofNullable(masters.get(draft.uid()));
    CalendarEvent event =
        master
            .map(series -> Overrides.of(plain, start, series.time()))
            .orElseGet(() -> draft.alone(start, said, tooLarge::add).with(withoutRule()));
    Validation.check(event);
    if (!occurrences.add(
        draft.uid() + "\n" + master.map(_ -> event.recurrenceId()).orElse(start.wire()))) {
      throw new MistakeException(draft.line(), Mistake.Kind.TWICE, draft.uid());
    }
    tooLarge.stream().distinct().forEach(leftOut::add);
    ParsedEvent.Occurrence occurrence =
        master.isPresent()
            ? null
            : new ParsedEvent.Occurrence(
                plain, start.wire(), start.zone() == null ? null : start.zone().getId());
    events.add(new ParsedEvent(event, draft.line(), draft.confidential(), occurrence));
  }

  private static Map<Attribute, @Nullable Object> withoutRule() {
    Map<Attribute, @Nullable Object> none = new HashMap<>();
    none.put(Attribute.RRULE, null);
    none.put(Attribute.EXDATES, null);
    return none;
  }

  private void addDates(String uid, List<Overrides.Added> dates) {
    CalendarEvent master = masters.get(uid);
    if (master == null) {
      return;
    }
    if (dates.size() > Limits.EXDATES) {
      throw new MistakeException(line(uid), Mistake.Kind.TOO_MANY_DATES, "RDATE");
    }
    for (Overrides.Added date : dates) {
      CalendarEvent row = Overrides.row(master, date);
      String start = String.valueOf(row.recurrenceId());
      if (!start.equals(master.dtStart())
          && !master.exdates().contains(start)
          && occurrences.add(uid + "\n" + start)) {
        Validation.check(row);
        events.add(
            new ParsedEvent(row, line(uid), Boolean.TRUE.equals(confidential.get(uid)), null));
      }
    }
  }

  private int line(String uid) {
    return lines.getOrDefault(uid, calendar.line());
  }
}
