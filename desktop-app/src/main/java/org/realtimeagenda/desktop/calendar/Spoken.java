package org.realtimeagenda.desktop.calendar;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.Bundles;

/** What assistive technology says of entries and days: all that is seen of them, in words. */
public final class Spoken {

  private static final ResourceBundle TEXTS = Bundles.of(Spoken.class);

  private Spoken() {}

  /** Such as "Design review, Alice, Monday 23 November 10:00 to 11:30, Room Curie, new". */
  public static String entry(PageEntry entry, PageContext context) {
    return switch (entry) {
      case PageEntry.Holiday(String title, LocalDate date, String place) ->
          text("spoken.holiday", context, title, place, weekday(date, context));
      case PageEntry.Event event -> event(event, context);
      case PageEntry.Subscribed event -> subscribed(event, context);
    };
  }

  /** Such as "Wednesday 25 November, today". */
  public static String day(LocalDate day, PageContext context) {
    String name = weekday(day, context);
    return day.equals(context.today()) ? text("spoken.today", context, name) : name;
  }

  private static String event(PageEntry.Event event, PageContext context) {
    Occurrence occurrence = event.occurrence();
    List<String> parts = new ArrayList<>();
    parts.add(Chip.title(event));
    Optional.ofNullable(context.colleagues().find(occurrence.key().userId()))
        .map(Colleague::name)
        .ifPresent(parts::add);
    parts.add(when(event.time(), context));
    String location = occurrence.location();
    if (location != null && !location.isBlank()) {
      parts.add(location);
    }
    if (occurrence.recurs()) {
      parts.add(TEXTS.getString("spoken.repeats"));
    }
    if (event.isNew()) {
      parts.add(TEXTS.getString("spoken.new"));
    }
    if (occurrence.waiting()) {
      parts.add(TEXTS.getString("waiting"));
    }
    return String.join(", ", parts);
  }

  private static String subscribed(PageEntry.Subscribed event, PageContext context) {
    return Stream.of(
            Chip.title(event), event.calendar(), when(event.time(), context), event.location())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static String when(EventTime time, PageContext context) {
    LocalDate first = Moves.start(time, context.zone()).toLocalDate();
    LocalDate last = TimeTexts.lastDay(time, context.zone());
    String from = weekday(first, context);
    String to = weekday(last, context);
    boolean one = first.equals(last);
    return switch (time) {
      case EventTime.AllDay _ ->
          one ? text("spoken.day", context, from) : text("spoken.days", context, from, to);
      case EventTime.Timed _ -> {
        String start = TimeTexts.start(time, context.zone(), context.formats());
        String end = TimeTexts.end(time, context.zone(), context.formats());
        yield one
            ? text("spoken.hours", context, from, start, end)
            : text("spoken.across", context, from, start, to, end);
      }
    };
  }

  private static String weekday(LocalDate day, PageContext context) {
    return day.getYear() == context.today().getYear()
        ? context.formats().longDay(day)
        : context.formats().days(day, day);
  }

  private static String text(String key, PageContext context, Object... values) {
    return new MessageFormat(TEXTS.getString(key), context.locale()).format(values);
  }
}
