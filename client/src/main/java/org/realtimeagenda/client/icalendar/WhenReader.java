package org.realtimeagenda.client.icalendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.core.RecurrenceRule;

/** When a VEVENT takes place: RFC 5545 section 3.6.1 and, for what repeats, 3.8.5. */
final class WhenReader {

  private final Component event;
  private final Zones zones;

  WhenReader(Component event, Zones zones) {
    this.event = event;
    this.zones = zones;
  }

  ContentLine startLine() {
    return event
        .first("DTSTART")
        .orElseThrow(() -> new MistakeException(event.line(), Mistake.Kind.NO_START));
  }

  private Moment moment(ContentLine line) {
    return Moment.read(line.value(), zones.of(line), line.line());
  }

  EventTime time() {
    ContentLine line = startLine();
    Moment start = moment(line);
    EventTime time =
        start.date()
            ? allDay(start.local().toLocalDate())
            : new EventTime.Timed(start.local(), end(start), start.zone());
    try {
      return EventTime.parse(time.dtStart(), time.dtEnd(), time.tz());
    } catch (InvalidAttributeException outOfRange) {
      throw new MistakeException(line.line(), Mistake.Kind.NO_TIME, line.value());
    }
  }

  private EventTime allDay(LocalDate start) {
    LocalDate end = start.plusDays(1);
    Optional<ContentLine> ends = event.first("DTEND");
    Optional<ContentLine> lasts = event.first("DURATION");
    if (ends.isPresent()) {
      Moment moment = moment(ends.get());
      end = moment.local().toLocalDate();
      if (!moment.date()) {
        throw new MistakeException(ends.get().line(), Mistake.Kind.NO_TIME, ends.get().value());
      }
    } else if (lasts.isPresent()) {
      Span span = Span.read(lasts.get().value(), lasts.get().line());
      end = start.plusDays(Duration.ofDays(span.days()).plus(span.time()).toDays());
    }
    if (end.isBefore(start)) {
      throw new MistakeException(event.line(), Mistake.Kind.ENDS_EARLY);
    }
    // some write the last day
    return new EventTime.AllDay(start, end.equals(start) ? start.plusDays(1) : end);
  }

  private LocalDateTime end(Moment start) {
    LocalDateTime end = start.local();
    Optional<ContentLine> ends = event.first("DTEND");
    Optional<ContentLine> lasts = event.first("DURATION");
    if (ends.isPresent()) {
      Moment moment = moment(ends.get());
      if (moment.date()) {
        throw new MistakeException(ends.get().line(), Mistake.Kind.NO_TIME, ends.get().value());
      }
      end = moment.on(start.zone());
    } else if (lasts.isPresent()) {
      end = Span.read(lasts.get().value(), lasts.get().line()).after(end, start.zone());
    }
    if (end.isBefore(start.local())) {
      throw new MistakeException(event.line(), Mistake.Kind.ENDS_EARLY);
    }
    return end;
  }

  /** Whether the end is told in a way of its own, which a row's end says only in part. */
  boolean endsInItsOwnWay() {
    Optional<ContentLine> ends = event.first("DTEND");
    if (ends.isEmpty()) {
      return event.first("DURATION").isPresent();
    }
    return !Objects.equals(moment(ends.get()).zone(), moment(startLine()).zone());
  }

  /** The line with the zone's name as IANA has it. */
  ContentLine renamed(ContentLine line) {
    return zones.renamed(line);
  }

  /** The rule; null without one. */
  @Nullable String rule() {
    List<ContentLine> rules = event.all("RRULE").toList();
    List<ContentLine> without = event.all("EXRULE").toList();
    if (rules.size() > 1 || !without.isEmpty()) {
      ContentLine second = without.isEmpty() ? rules.get(1) : without.getFirst();
      throw new MistakeException(second.line(), Mistake.Kind.RULE, second.name());
    }
    if (rules.isEmpty()) {
      return null;
    }
    ContentLine line = rules.getFirst();
    String rule = line.value().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    rule = rule.endsWith(";") ? rule.substring(0, rule.length() - 1) : rule;
    try {
      RecurrenceRule.check(rule);
    } catch (InvalidAttributeException wrong) {
      throw new MistakeException(line.line(), Mistake.Kind.RULE, wrong.reason());
    }
    return rule;
  }

  /** Occurrences that don't take place. */
  List<String> exdates(EventTime first) {
    Set<String> starts = new LinkedHashSet<>();
    event
        .all("EXDATE")
        .forEach(
            line -> {
              for (String value : line.value().split(",", -1)) {
                starts.add(Moment.read(value, zones.of(line), line.line()).inFormOf(first));
              }
              limit(starts.size(), line);
            });
    return List.copyOf(starts);
  }

  /** Occurrences besides those of the rule. */
  List<Overrides.Added> added() {
    return event
        .all("RDATE")
        .flatMap(
            line -> {
              List<Overrides.Added> added = Overrides.read(line, zones);
              limit(added.size(), line);
              return added.stream();
            })
        .toList();
  }

  private static void limit(int dates, ContentLine line) {
    if (dates > Limits.EXDATES) {
      throw new MistakeException(line.line(), Mistake.Kind.TOO_MANY_DATES, line.name());
    }
  }

  /** Which occurrence it replaces; null for a plain event or a master. */
  @Nullable ContentLine recurrenceId() {
    ContentLine line = event.first("RECURRENCE-ID").orElse(null);
    if (line != null && line.parameter("RANGE") != null) {
      throw new MistakeException(line.line(), Mistake.Kind.RANGE);
    }
    return line;
  }
}
