package org.realtimeagenda.desktop.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.holidays.Holidays;
import org.realtimeagenda.client.holidays.Region;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.calendar.EntrySource;
import org.realtimeagenda.desktop.calendar.PageEntry;

/**
 * The countries and regions whose holidays a person wants to see. There are none until {@link
 * #connect}, which comes after the first paint. Used on the FX thread only.
 */
public final class HolidayChoice implements EntrySource {

  /** A place that is in the list; its holidays show while its box is checked. */
  public record Chosen(HolidayPlace place, BooleanProperty shown) {}

  private final ObservableList<Chosen> chosen =
      FXCollections.observableArrayList(one -> new Observable[] {one.shown()});

  /** Kept, since a view of a list hears of changes only as long as somebody holds it. */
  private final ObservableList<Chosen> readOnly = FXCollections.unmodifiableObservableList(chosen);

  private @Nullable Holidays holidays;
  private boolean read;

  /** Fires also when one is shown or hidden. */
  public ObservableList<Chosen> chosen() {
    return readOnly;
  }

  /** Called when other holidays are to be shown. */
  public void onChanged(Runnable listener) {
    chosen.addListener((Observable _) -> listener.run());
  }

  /** What is chosen; null while it isn't known yet. */
  public @Nullable List<Region> regions() {
    return read ? chosen.stream().map(one -> one.place().region()).toList() : null;
  }

  /** Goes to work; places and their names are looked up off the FX thread. */
  public void connect(Holidays source, Function<Holidays, List<HolidayPlace>> places) {
    holidays = source;
    Answers.onFx(
        "the chosen holidays",
        CompletableFuture.supplyAsync(() -> places.apply(source)),
        this::begin);
  }

  private void begin(List<HolidayPlace> places) {
    read = true;
    chosen.setAll(places.stream().map(HolidayChoice::shown).toList());
  }

  /** What to choose from; null before {@link #connect}. */
  @Nullable Holidays source() {
    return holidays;
  }

  void add(HolidayPlace place) {
    if (chosen.stream().noneMatch(one -> one.place().region().equals(place.region()))) {
      chosen.add(shown(place));
    }
  }

  void remove(Chosen one) {
    chosen.remove(one);
  }

  @Override
  public CompletableFuture<List<PageEntry.Holiday>> between(LocalDate from, LocalDate to) {
    List<HolidayPlace> places =
        chosen.stream().filter(one -> one.shown().get()).map(Chosen::place).toList();
    return holidays == null || places.isEmpty()
        ? CompletableFuture.completedFuture(List.of())
        : HolidayPlace.holidays(holidays, places, from, to);
  }

  private static Chosen shown(HolidayPlace place) {
    return new Chosen(place, new SimpleBooleanProperty(true));
  }
}
