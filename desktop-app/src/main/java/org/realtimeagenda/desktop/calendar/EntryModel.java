package org.realtimeagenda.desktop.calendar;

import com.calendarfx.model.Calendar;
import com.calendarfx.model.CalendarSource;
import com.calendarfx.model.Entry;
import com.calendarfx.model.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;

/**
 * What a page has handed to CalendarFX: plain entries of the days shown, each with its {@link
 * PageEntry} as user object. Many that change on a page that is shown, as in a first sync, do so a
 * few in each frame, so that the window answers meanwhile. Used on the FX thread only, as
 * CalendarFX's model has no synchronisation.
 */
final class EntryModel {

  /**
   * Up to here changes are told one by one, so that chips that stay keep focus and pointer. As many
   * are made well within a tenth of a second.
   */
  private static final int FEW = 6;

  private final ZoneId zone;
  private final CalendarSource source = new CalendarSource("shown");
  private final Calendar<PageEntry> calendar = new Calendar<>("shown");
  private final Map<String, Entry<PageEntry>> entries = new LinkedHashMap<>();
  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          changeFew();
        }
      };

  /** Which {@link #number numbers} have an entry. */
  private final BitSet numbers = new BitSet();

  private List<PageEntry> wanted = List.of();
  private @Nullable Entry<PageEntry> ghost;

  EntryModel(ZoneId zone) {
    this.zone = zone;
    calendar.setReadOnly(true);
    source.getCalendars().add(calendar);
  }

  CalendarSource source() {
    return source;
  }

  /**
   * Shows these and no others.
   *
   * @param atOnce for other days than those that were shown
   */
  void set(List<PageEntry> next, boolean atOnce) {
    wanted = List.copyOf(next);
    EntryDiff diff = EntryDiff.of(shown(), wanted);
    if (!atOnce && diff.size() > FEW) {
      frames.start();
    } else {
      frames.stop();
      apply(diff);
    }
  }

  private List<PageEntry> shown() {
    return entries.values().stream().map(Entry::getUserObject).toList();
  }

  private void changeFew() {
    EntryDiff missing = EntryDiff.of(shown(), wanted);
    apply(missing.first(FEW));
    if (missing.size() <= FEW) {
      frames.stop();
    }
  }

  private void apply(EntryDiff diff) {
    boolean many = diff.size() > FEW;
    if (many) {
      calendar.startBatchUpdates();
    }
    diff.removed().forEach(this::remove);
    diff.changed().forEach(this::change);
    diff.added().forEach(this::add);
    if (many) {
      calendar.stopBatchUpdates();
    }
  }

  /** Shows where a new event would be; it has no user object. */
  void showGhost(String title, LocalDateTime start, LocalDateTime end) {
    Interval interval = new Interval(start, end, zone);
    if (ghost == null) {
      ghost = new Entry<>(title, interval, "ghost");
      ghost.setCalendar(calendar);
    } else {
      ghost.setInterval(interval);
    }
  }

  void hideGhost() {
    if (ghost != null) {
      ghost.removeFromCalendar();
      ghost = null;
    }
  }

  private void add(PageEntry pageEntry) {
    Entry<PageEntry> entry = new Entry<>(pageEntry.title(), interval(pageEntry), number());
    entry.setFullDay(isFullDay(pageEntry));
    entry.setUserObject(pageEntry);
    entries.put(pageEntry.id(), entry);
    entry.setCalendar(calendar);
  }

  private void change(PageEntry pageEntry) {
    Entry<PageEntry> entry = Objects.requireNonNull(entries.get(pageEntry.id()));
    if (entry.isFullDay() != isFullDay(pageEntry)) {
      remove(pageEntry);
      add(pageEntry);
      return;
    }
    entry.setUserObject(pageEntry);
    entry.setTitle(pageEntry.title());
    entry.setInterval(interval(pageEntry));
  }

  private void remove(PageEntry pageEntry) {
    Entry<PageEntry> entry = Objects.requireNonNull(entries.remove(pageEntry.id()));
    entry.removeFromCalendar();
    numbers.clear(entry.getId().codePointAt(0));
  }

  /**
   * The identity of an entry for CalendarFX: one character. Of entries at the same time it compares
   * hash codes by a subtraction, and never again finds those for which that overflows; the hash
   * codes of such short identities are small.
   */
  private String number() {
    int free = numbers.nextClearBit(0);
    numbers.set(free);
    return Character.toString(free);
  }

  /** CalendarFX ends a full day on its last day, and shows times in the reader's zone. */
  private Interval interval(PageEntry entry) {
    return switch (entry.time()) {
      case EventTime.AllDay(LocalDate first, LocalDate after) ->
          new Interval(first, LocalTime.MIN, after.minusDays(1), LocalTime.MAX, zone);
      case EventTime.Timed timed -> {
        ZonedDateTime start = timed.startsAt(zone).atZone(zone);
        ZonedDateTime end = timed.endsAt(zone).atZone(zone);
        LocalDateTime from = start.toLocalDateTime();
        LocalDateTime to = end.toLocalDateTime();
        // a clock that is put back may read less at the end: then it is drawn as long as it takes
        LocalDateTime drawn = to.isBefore(from) ? from.plus(Duration.between(start, end)) : to;
        LocalDateTime least = least(from);
        yield new Interval(from, drawn.isBefore(least) ? least : drawn, zone);
      }
    };
  }

  /** The end of a chip that can be read, on the same day: what comes then stands beside it. */
  private static LocalDateTime least(LocalDateTime from) {
    LocalDateTime least = from.plusMinutes(Span.LEAST);
    return least.toLocalDate().equals(from.toLocalDate())
        ? least
        : from.toLocalDate().atTime(LocalTime.MAX);
  }

  private static boolean isFullDay(PageEntry entry) {
    return entry.time() instanceof EventTime.AllDay;
  }
}
