package org.realtimeagenda.desktop.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.holidays.Holiday;
import org.realtimeagenda.client.holidays.Holidays;
import org.realtimeagenda.client.holidays.Region;
import org.realtimeagenda.desktop.calendar.PageEntry;

/** A country or region whose holidays a person wants to see, as the side bar calls it. */
public record HolidayPlace(Region region, String name) {

  /** Where holidays are kept, in the folder of what can be fetched again. */
  public static final String FOLDER = "holidays";

  /** Reads a file of a jar. */
  static HolidayPlace of(Holidays source, Region region) {
    String name = source.displayName(region);
    String country = source.displayName(new Region(region.country(), null));
    return new HolidayPlace(region, region.subdivision() == null ? name : country + " – " + name);
  }

  /**
   * Those that a person chose; before the first choice the country that the system names.
   *
   * @param chosen null before the first choice
   */
  public static List<HolidayPlace> chosen(
      Holidays source, @Nullable List<Region> chosen, Locale system) {
    List<Region> regions = chosen == null ? source.defaultRegion(system).stream().toList() : chosen;
    return regions.stream().map(region -> of(source, region)).toList();
  }

  /**
   * The holidays of some places; one that several have under one name is there once.
   *
   * @param to exclusive
   */
  public static CompletableFuture<List<PageEntry.Holiday>> holidays(
      Holidays source, List<HolidayPlace> places, LocalDate from, LocalDate to) {
    Set<Region> regions = places.stream().map(HolidayPlace::region).collect(Collectors.toSet());
    return source.between(regions, from, to).thenApply(found -> entries(found, places));
  }

  private static List<PageEntry.Holiday> entries(List<Holiday> found, List<HolidayPlace> places) {
    Set<PageEntry.Holiday> seen = new HashSet<>();
    List<PageEntry.Holiday> entries = new ArrayList<>();
    for (Holiday holiday : found) {
      String place =
          places.stream()
              .filter(one -> holiday.isIn(one.region()))
              .map(HolidayPlace::name)
              .collect(Collectors.joining(", "));
      PageEntry.Holiday entry = new PageEntry.Holiday(holiday.name(), holiday.date(), place);
      if (seen.add(entry)) {
        entries.add(entry);
      }
    }
    return entries;
  }
}
