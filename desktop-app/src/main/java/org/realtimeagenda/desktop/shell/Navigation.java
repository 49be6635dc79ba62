package org.realtimeagenda.desktop.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.realtimeagenda.desktop.calendar.CalendarPage;

/** Which page is shown, and around which date. A page is made when it is first shown. */
public final class Navigation {

  /**
   * Where the window is.
   *
   * @param date one of the days shown, or near to them
   */
  public record Place(PageKind kind, LocalDate date, CalendarPage page) {}

  private final Clock clock;
  private final Map<PageKind, Supplier<CalendarPage>> makers;
  private final Map<PageKind, CalendarPage> made = new EnumMap<>(PageKind.class);
  private final ReadOnlyObjectWrapper<Place> place;

  public Navigation(
      Clock clock,
      Map<PageKind, Supplier<CalendarPage>> makers,
      PageKind kind,
      LocalDate date) {
    this.clock = clock;
    this.makers = new EnumMap<>(makers);
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

  public void goTo(LocalDate date) {
    place.set(at(place().kind(), date));
  }

  public void show(PageKind kind) {
    if (makers.containsKey(kind)) {
      place.set(at(kind, place().date()));
    }
  }

  public void openDay(LocalDate date) {
    place.set(at(PageKind.DAY, date));
  }

  private Place at(PageKind kind, LocalDate date) {
    CalendarPage page = made.computeIfAbsent(kind, _ -> makers.get(kind).get());
    page.show(date);
    return new Place(kind, date, page);
  }
}
