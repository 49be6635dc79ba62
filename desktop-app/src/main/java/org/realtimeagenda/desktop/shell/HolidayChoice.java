package org.realtimeagenda.desktop.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.holidays.Holiday;
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

  /** A region that is in the list; its holidays show while its box is checked. */
  public record Chosen(Region region, String name, BooleanProperty shown) {}

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
    return read ? chosen.stream().map(Chosen::region).toList() : null;
  }

  /** Goes to work; regions and their names are looked up off the FX thread. */
  public void connect(Holidays source, Function<Holidays, List<Region>> regions) {
    holidays = source;
    Answers.onFx(
        "the chosen holidays",
        CompletableFuture.supplyAsync(
            () -> regions.apply(source).stream().map(region -> named(source, region)).toList()),
        this::begin);
  }

  private void begin(List<Chosen> named) {
    read = true;
    chosen.setAll(named);
  }

  /** What to choose from; null before {@link #connect}. */
  @Nullable Holidays source() {
    return holidays;
  }

  void add(Region region, String name) {
    if (chosen.stream().noneMatch(one -> one.region().equals(region))) {
      chosen.add(new Chosen(region, name, new SimpleBooleanProperty(true)));
    }
  }

  void remove(Chosen one) {
    chosen.remove(one);
  }

  @Override
  public CompletableFuture<List<PageEntry.Holiday>> between(LocalDate from, LocalDate to) {
    Set<Region> regions =
        chosen.stream()
            .filter(one -> one.shown().get())
            .map(Chosen::region)
            .collect(Collectors.toSet());
    if (holidays == null || regions.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    List<Chosen> names = List.copyOf(chosen);
    return holidays.between(regions, from, to).thenApply(found -> entries(found, regions, names));
  }

  /** A holiday that several regions have under one name is shown once. */
  private static List<PageEntry.Holiday> entries(
      List<Holiday> found, Set<Region> regions, List<Chosen> names) {
    Set<PageEntry.Holiday> seen = new HashSet<>();
    List<PageEntry.Holiday> entries = new ArrayList<>();
    for (var holiday : found) {
      String place =
          names.stream()
              .filter(one -> regions.contains(one.region()) && holiday.isIn(one.region()))
              .map(Chosen::name)
              .collect(Collectors.joining(", "));
      PageEntry.Holiday entry = new PageEntry.Holiday(holiday.name(), holiday.date(), place);
      if (seen.add(entry)) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static Chosen named(Holidays source, Region region) {
    String name = source.displayName(region);
    String country = source.displayName(new Region(region.country(), null));
    return new Chosen(
        region,
        region.subdivision() == null ? name : country + " – " + name,
        new SimpleBooleanProperty(true));
  }
}
