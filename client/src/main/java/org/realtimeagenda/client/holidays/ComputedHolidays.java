package org.realtimeagenda.client.holidays;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.realtimeagenda.client.holidays.Holiday.Origin;

/** Holidays by Jollyday's rules, computed without a network; and what countries it knows. */
final class ComputedHolidays {
  private final Locale locale;

  ComputedHolidays(Locale locale) {
    this.locale = locale;
  }

  /** The holidays of a country and year; none for a country that has no rules. */
  List<Holiday> of(CountryYear asked) {
    if (!countries().contains(asked.country())) {
      return List.of();
    }
    HolidayManager rules = rules(asked.country());
    Year year = Year.of(asked.year());
    var nationwide = rules.getHolidays(year, HolidayType.PUBLIC_HOLIDAY);
    List<Holiday> holidays = new ArrayList<>();
    nationwide.forEach(day -> holidays.add(holiday(asked.country(), day, Set.of())));
    Map<de.focus_shift.jollyday.core.Holiday, Set<String>> regional = new HashMap<>();
    for (CalendarHierarchy part : parts(asked.country()).toList()) {
      for (var day : rules.getHolidays(year, HolidayType.PUBLIC_HOLIDAY, part.getId())) {
        if (!nationwide.contains(day)) {
          regional.computeIfAbsent(day, _ -> new HashSet<>()).add(code(asked.country(), part));
        }
      }
    }
    regional.forEach((day, parts) -> holidays.add(holiday(asked.country(), day, parts)));
    return holidays;
  }

  /** For each day that is taken off for another one (the key), that other one. */
  Map<LocalDate, LocalDate> actualDays(CountryYear asked) {
    Map<LocalDate, LocalDate> actual = new HashMap<>();
    if (countries().contains(asked.country())) {
      var days = rules(asked.country()).getHolidays(Year.of(asked.year()));
      days.forEach(
          day -> day.getObservedDate().ifPresent(date -> actual.put(date, day.getActualDate())));
      days.forEach(day -> actual.remove(day.getActualDate()));
    }
    return actual;
  }

  /** ISO 3166-1 codes. */
  Set<String> countries() {
    Set<String> iso = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
    iso.retainAll(HolidayManager.getSupportedCalendarCodes());
    return iso;
  }

  /** The parts of a country that have holidays of their own, with their names. */
  Map<Region, String> regions(String country) {
    Map<Region, String> names = new HashMap<>();
    parts(country)
        .forEach(
            part ->
                names.put(new Region(country, code(country, part)), part.getDescription(locale)));
    return names;
  }

  /** The first level only: what is below has no ISO 3166-2 code. */
  private static Stream<CalendarHierarchy> parts(String country) {
    return rules(country).getCalendarHierarchy().getChildren().values().stream()
        .filter(part -> part.getId().matches("[A-Za-z0-9]{1,3}"));
  }

  private static String code(String country, CalendarHierarchy part) {
    return country + "-" + part.getId().toUpperCase(Locale.ROOT);
  }

  private static HolidayManager rules(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
  }

  private Holiday holiday(
      String country, de.focus_shift.jollyday.core.Holiday day, Set<String> parts) {
    return new Holiday(
        day.getActualDate(), day.getDescription(locale), country, parts, Origin.COMPUTED);
  }
}
