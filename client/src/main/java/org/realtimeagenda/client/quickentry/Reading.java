package org.realtimeagenda.client.quickentry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.quickentry.QuickEntry.Kind;
import org.realtimeagenda.client.quickentry.QuickEntry.Part;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.client.rules.RepeatDays;

/** Reads one line in one language, from left to right; what is said first counts. */
final class Reading {
  private final String text;
  private final LocalDate today;
  private final LocalDate day;
  private final Line line;
  private final DaysReader daysReader;
  private final HoursReader hoursReader;
  private final LengthReader lengthReader;
  private final RepeatReader repeatReader;
  private final List<Part> parts = new ArrayList<>();

  private DaysReader.@Nullable Days days;
  private HoursReader.@Nullable Hours hours;
  private @Nullable Duration length;
  private RepeatReader.@Nullable Said repeat;
  private Repeat.End end = new Repeat.End.Never();
  private String place = "";

  /** Where the last part ended, after which a number alone can be a time; -1 without one. */
  private int bareAt = -1;

  private int placeAt = -1;
  private int placeFrom = -1;

  Reading(String text, Words words, LocalDate today, LocalDate day) {
    this.text = text;
    this.today = today;
    this.day = day;
    this.line = new Line(Tokens.of(text), words);
    this.daysReader = new DaysReader(line, today);
    this.hoursReader = new HoursReader(line);
    this.lengthReader = new LengthReader(line);
    this.repeatReader = new RepeatReader(line);
  }

  QuickEntry read() {
    int i = 0;
    while (i < line.tokens().size()) {
      int here = i;
      OptionalInt behind = line.tokens().begins(i) ? part(i) : OptionalInt.empty();
      if (behind.isPresent() || line.is(Word.PLACE_END, i)) {
        endPlace(here);
      }
      i = behind.isPresent() ? behind.getAsInt() : beginPlace(i);
    }
    endPlace(i);
    parts.sort(Comparator.comparingInt(Part::from));
    return parts.stream().allMatch(part -> part.kind() == Kind.PLACE)
        ? new QuickEntry.NotUnderstood()
        : understood();
  }

  private OptionalInt part(int i) {
    int behind = repeatPart(i);
    behind = behind > i ? behind : untilPart(i);
    behind = behind > i ? behind : lengthPart(i);
    behind = behind > i ? behind : daysPart(i);
    behind = behind > i ? behind : hoursPart(i);
    return behind > i ? OptionalInt.of(behind) : OptionalInt.empty();
  }

  private int repeatPart(int i) {
    if (repeat != null) {
      Optional<Found<Integer>> times = repeatReader.times(i);
      times.ifPresent(found -> end = new Repeat.End.Times(found.value()));
      return taken(Kind.REPEAT, i, times);
    }
    Optional<Found<RepeatReader.Said>> found = repeatReader.repeat(i);
    found.ifPresent(said -> repeat = said.value());
    int behind = taken(Kind.REPEAT, i, found);
    bareAt = behind > i ? behind : bareAt;
    return behind;
  }

  private int untilPart(int i) {
    if (repeat == null && days != null) {
      return i;
    }
    LocalDate from = days == null ? day : days.first();
    Optional<Found<LocalDate>> found = daysReader.until(i, repeat == null ? today : from);
    found.ifPresent(
        last -> {
          if (repeat != null) {
            end = new Repeat.End.Until(last.value());
          } else {
            LocalDate first = last.value().isBefore(day) ? today : day;
            days = new DaysReader.Days(first, last.value());
          }
        });
    return taken(repeat == null ? Kind.DATE : Kind.REPEAT, i, found);
  }

  private int lengthPart(int i) {
    Optional<Found<Duration>> found = length == null ? lengthReader.length(i) : Optional.empty();
    found.ifPresent(said -> length = said.value());
    return taken(Kind.LENGTH, i, found);
  }

  private int daysPart(int i) {
    Optional<Found<DaysReader.Days>> found =
        days == null ? daysReader.days(i, repeat != null) : Optional.empty();
    found.ifPresent(said -> days = said.value());
    int behind = taken(Kind.DATE, i, found);
    bareAt = behind > i ? behind : bareAt;
    return behind;
  }

  private int hoursPart(int i) {
    boolean bare = bareAt == i || (i > 0 && bareAt == i - 1 && line.skipComma(i - 1) == i);
    Optional<Found<HoursReader.Hours>> found =
        hours == null ? hoursReader.hours(i, bare) : Optional.empty();
    found.ifPresent(said -> hours = said.value());
    return taken(Kind.TIME, i, found);
  }

  private int taken(Kind kind, int i, Optional<? extends Found<?>> found) {
    found.ifPresent(what -> add(kind, i, what.end()));
    return found.isPresent() ? found.get().end() : i;
  }

  private void add(Kind kind, int from, int to) {
    parts.add(new Part(kind, line.tokens().at(from).from(), line.tokens().at(to - 1).to()));
  }

  /** The place goes on to the next part. */
  private int beginPlace(int i) {
    int behind = line.skip(Word.PLACE, i);
    if (placeAt < 0 && place.isEmpty() && behind > i && line.tokens().begins(i)) {
      placeAt = behind;
      placeFrom = i;
      return behind;
    }
    return i + 1;
  }

  private void endPlace(int i) {
    if (placeAt >= 0 && i > placeAt) {
      int from = line.tokens().at(placeAt).from();
      String said = TitleText.trimmed(text.substring(from, line.tokens().at(i - 1).to()));
      if (!said.isEmpty()) {
        place = said;
        add(Kind.PLACE, placeFrom, i);
      }
    }
    placeAt = -1;
  }

  private QuickEntry.Understood understood() {
    LocalDate from = days == null ? day : days.first();
    Repeat rule = new Repeat.Never();
    LocalDate first = from;
    if (repeat != null) {
      Repeat.Usual usual = new Repeat.Usual(repeat.rhythm(from), repeat.interval(), end);
      first = RepeatDays.next(usual, from).orElse(from);
      rule = usual;
    }
    boolean ofDays = length != null && length.equals(Duration.ofDays(length.toDays()));
    boolean allDay = hours == null && (ofDays || (days != null && length == null));
    LocalDate last =
        allDay && length != null
            ? first.plusDays(length.toDays() - 1)
            : days == null || repeat != null ? first : days.last();
    return new QuickEntry.Understood(
        TitleText.without(text, parts),
        first,
        last,
        hours == null ? null : hours.start(),
        allDay ? null : length(),
        allDay,
        rule,
        place,
        parts);
  }

  private @Nullable Duration length() {
    return hours != null && hours.length() != null ? hours.length() : length;
  }
}
