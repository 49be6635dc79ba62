package org.realtimeagenda.desktop.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.CalendarPage;
import org.realtimeagenda.desktop.calendar.Steps;

/** Which page is shown, and around which date. A page is made when it is first shown. */
public final class Navigation implements Steps.Pages {

  /**
   * Where the window is.
   *
   * @param date one of the days shown, or near to them
   * @param from the first day that the page asks for
   * @param to the day after the last one
   */
  public record Place(
      PageKind kind, LocalDate date, CalendarPage page, LocalDate from, LocalDate to) {
    Place(PageKind kind, LocalDate date, CalendarPage page) {
      this(kind, date, page, page.from(), page.to());
    }
  }

  private final Clock clock;
  private final Map<PageKind, Supplier<CalendarPage>> makers;
  private final Map<PageKind, CalendarPage> made = new EnumMap<>(PageKind.class);
  private final ReadOnlyObjectWrapper<Place> place;

  /**
   * Makes the first page.
   *
   * @param makers given what opens the day page of a date
   */
  public Navigation(
      Clock clock,
      Function<Consumer<LocalDate>, Map<PageKind, Supplier<CalendarPage>>> makers,
      PageKind kind,
      LocalDate date) {
    this.clock = clock;
    this.makers = new EnumMap<>(makers.apply(this::openDay));
    this.place = new ReadOnlyObjectWrapper<>(this, "place", at(kind, date));
  }

  /** Fires on every step, also where the page stays the same one. */
  public ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  public Place place() {
    return place.get();
  }

  /** The pages there are. */
  public Set<PageKind> kinds() {
    return makers.keySet();
  }

  public void today() {
    goTo(LocalDate.now(clock));
  }

  public void previous() {
    goTo(place().page().step(place().date(), -1));
  }

  public void next() {
    goTo(place().page().step(place().date(), 1));
  }

  @Override
  public CalendarPage page() {
    return place().page();
  }

  @Override
  public LocalDate date() {
    return place().date();
  }

  @Override
  public void goTo(LocalDate date) {
    place.set(at(place().kind(), date));
  }

  public void show(PageKind kind) {
    if (makers.containsKey(kind)) {
      place.set(at(kind, place().date()));
    }
  }

  /** Shows a date on a page of that kind. */
  public void show(PageKind kind, LocalDate date) {
    place.set(at(kind, date));
  }

  /** The page has gone to other days by itself. */
  public void wentTo(LocalDate date) {
    place.set(new Place(place().kind(), date, place().page()));
  }

  public void openDay(LocalDate date) {
    show(PageKind.DAY, date);
  }

  /**
   * Makes the pages anew: the reader is in another zone. Who looked at today still does.
   *
   * @param before the zone there was
   */
  void renew(ZoneId before) {
    LocalDate date = place().date();
    boolean today = date.equals(LocalDate.ofInstant(clock.instant(), before));
    made.clear();
    goTo(today ? LocalDate.now(clock) : date);
  }

  /** Makes the pages anew: they are to look otherwise. */
  public void renew() {
    made.clear();
    goTo(place().date());
  }

  /**
   * Where New suggests an event: the next full hour, on the day shown when it isn't today's.
   *
   * @param chosen the day that somebody has gone to; null where it is none
   */
  public EventTime newEventTime(@Nullable LocalDate chosen) {
    ZonedDateTime now = ZonedDateTime.now(clock);
    CalendarPage page = place().page();
    LocalDate today = now.toLocalDate();
    boolean showsToday = !today.isBefore(page.from()) && today.isBefore(page.to());
    LocalDateTime next = now.toLocalDateTime().truncatedTo(ChronoUnit.HOURS).plusHours(1);
    LocalDate otherwise = chosen == null ? place().date() : chosen;
    LocalDateTime start =
        chosen == null && showsToday ? next : otherwise.atTime(next.toLocalTime());
    return new EventTime.Timed(start, start.plusHours(1), clock.getZone());
  }

  private Place at(PageKind kind, LocalDate date) {
    CalendarPage page =
        made.computeIfAbsent(kind, _ -> Objects.requireNonNull(makers.get(kind)).get());
    page.show(date);
    return new Place(kind, date, page);
  }
}
