package org.realtimeagenda.desktop.reminder;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realtimeagenda.client.reminders.Reminder;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.calendar.Titles;
import org.realtimeagenda.desktop.formats.Formats;

/** What reminders say, as their reader lives it. */
final class ReminderWords {

  /** More at once are one notice. */
  private static final int APART = 3;

  private static final int LINES = 5;

  private final Formats formats;
  private final Clock clock;
  private final ResourceBundle bundle;

  /**
   * @param clock its zone is the reader's
   */
  ReminderWords(Formats formats, Clock clock) {
    this.formats = formats;
    this.clock = clock;
    this.bundle = Bundles.of(ReminderWords.class, formats.locale());
  }

  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), formats.locale()).format(values);
  }

  /** The button that puts a reminder off. */
  String snooze() {
    return text("snooze", Reminders.SNOOZE.toMinutes());
  }

  /** A notice for each reminder, or one for all that came together. */
  List<Notice> notices(List<Reminder> due) {
    if (due.size() <= APART) {
      List<Notice> each = new ArrayList<>();
      due.forEach(one -> each.add(new Notice(name(one), detail(one), List.of(one))));
      return each;
    }
    Stream<String> first = due.stream().limit(LINES).map(one -> name(one) + ", " + when(one));
    Stream<String> rest =
        due.size() > LINES ? Stream.of(text("more", due.size() - LINES)) : Stream.empty();
    return List.of(
        new Notice(
            text("several", due.size()),
            Stream.concat(first, rest).collect(Collectors.joining("\n")),
            due));
  }

  private String name(Reminder one) {
    return Titles.of(one.name(), formats.locale());
  }

  private String detail(Reminder one) {
    String place = one.location();
    String when = soon(one);
    return place == null || place.isBlank() ? when : when + "\n" + place;
  }

  /** In 10 minutes, 15:00; or only when. */
  private String soon(Reminder one) {
    Instant start = one.startsAt(clock.getZone());
    Duration left = Duration.between(clock.instant(), start);
    long minutes = (left.toSeconds() + 59) / 60;
    if (one.time() instanceof EventTime.AllDay || left.isNegative() || minutes > 60) {
      return when(one);
    }
    return minutes == 0 ? text("now", when(one)) : text("in-minutes", minutes, when(one));
  }

  /** 15:00, or with its day where that isn't today. */
  private String when(Reminder one) {
    ZonedDateTime start = one.startsAt(clock.getZone()).atZone(clock.getZone());
    String time = formats.time(start);
    boolean today = start.toLocalDate().equals(LocalDate.now(clock));
    boolean allDay = one.time() instanceof EventTime.AllDay;
    String day = day(start.toLocalDate());
    return allDay ? (today ? text("today") : day) : today ? time : day + ", " + time;
  }

  private String day(LocalDate day) {
    return formats.day(day, LocalDate.now(clock));
  }
}
