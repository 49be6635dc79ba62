package org.realtimeagenda.client.holidays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private final Holidays german =
      new Holidays(
          Path.of("nowhere"), NagerEndpoints.published(), Locale.GERMAN, Clock.systemUTC());

  @AfterEach
  void close() {
    german.close();
  }

  @Test
  void namesCountriesInTheReadersLanguage() {
    assertEquals("Frankreich", german.displayName(Region.of("FR")));
  }

  @Test
  void namesRegionsInTheReadersLanguage() {
    assertEquals("Bayern", german.displayName(Region.of("DE-BY")));
    assertEquals("Katalonien", german.displayName(Region.of("ES-CT")));
  }

  @Test
  void sortsCountriesAsTheLanguageDoes() {
    List<Region> countries = german.countries();
    assertTrue(countries.size() > 200, "got " + countries.size());
    int egypt = countries.indexOf(Region.of("EG"));
    assertTrue(egypt < countries.indexOf(Region.of("BE")), "Ägypten comes before Belgien");
  }

  @Test
  void listsTheRegionsOfACountryByName() {
    List<Region> regions = german.regions("DE");
    assertEquals(16, regions.size());
    assertEquals(Region.of("DE-BW"), regions.getFirst());
    assertEquals(Region.of("DE-TH"), regions.getLast());
  }

  @Test
  void takesTheCountryOfTheLocaleAsDefault() {
    assertEquals(Optional.of(Region.of("CH")), german.defaultRegion(Locale.of("fr", "CH")));
    assertEquals(Optional.empty(), german.defaultRegion(Locale.ENGLISH));
    assertEquals(Optional.empty(), german.defaultRegion(Locale.of("en", "150")));
  }

  @Test
  void refusesCodesThatAreNone() {
    assertThrows(IllegalArgumentException.class, () -> Region.of("../x"));
    assertThrows(IllegalArgumentException.class, () -> new Region("DE", "FR-75"));
  }

  @Test
  void computesARegionsOwnHolidays() {
    List<Holiday> days = new ComputedHolidays(Locale.GERMAN).of(new CountryYear("DE", 2026));
    LocalDate epiphany = LocalDate.of(2026, 1, 6);
    Holiday found =
        days.stream().filter(day -> day.date().equals(epiphany)).findAny().orElseThrow();
    assertTrue(found.isIn(Region.of("DE-BY")));
    assertTrue(!found.isIn(Region.of("DE-BE")) && !found.isIn(Region.of("DE")));
    assertEquals("Heilige Drei Könige", found.name());
  }
}
