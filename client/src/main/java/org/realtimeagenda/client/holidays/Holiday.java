package org.realtimeagenda.client.holidays;

import java.time.LocalDate;
import java.util.Set;

/**
 * A public holiday.
 *
 * @param date the day itself, also where another day is taken off for it
 * @param country ISO 3166-1 code
 * @param subdivisions ISO 3166-2 codes of the parts of the country that have it; empty: all of them
 */
public record Holiday(
    LocalDate date, String name, String country, Set<String> subdivisions, Origin origin) {

  /** Who says so. */
  public enum Origin {
    /** Nager.Date. */
    NAGER,
    /** Computed on this computer by rules that may be out of date. */
    COMPUTED
  }

  public Holiday {
    subdivisions = Set.copyOf(subdivisions);
  }

  /** Whether a person in {@code region} has this holiday. */
  public boolean isIn(Region region) {
    return country.equals(region.country())
        && (subdivisions.isEmpty()
            || (region.subdivision() != null && subdivisions.contains(region.subdivision())));
  }
}
