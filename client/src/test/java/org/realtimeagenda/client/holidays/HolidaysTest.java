package org.realtimeagenda.client.holidays;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.holidays.Holiday.Origin;

class HolidaysTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String V4 = "/api/v4/Holidays/US/2026";
  private static final String V3 = "/api/v3/PublicHolidays/2026/US";
  private static final Region US = new Region("US", null);
  private static final String NEW_YEAR_V4 =
      """
      [{"date":"2026-01-01","name":"New Year's Day","countryCode":"US","nationalHoliday":true,
        "subdivisionCodes":null,"holidayTypes":["Public","Bank"]}]\
      """;
  private static final String NEW_YEAR_V3 =
      """
      [{"date":"2026-01-01","localName":"New Year","name":"New Year's Day","countryCode":"US",
        "fixed":false,"global":true,"counties":null,"launchYear":null,"types":["Public"]}]\
      """;
  private static final Holiday NEW_YEAR =
      new Holiday(LocalDate.of(2026, 1, 1), "New Year's Day", "US", Set.of(), Origin.NAGER);

  @TempDir private Path folder;
  private NagerServer server;
  private final List<Holidays> opened = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = new NagerServer();
  }

  @AfterEach
  void stop() {
    opened.forEach(Holidays::close);
    server.close();
  }

  @Test
  void asksVersionFourFirst() {
    server.reply(V4, 200, NEW_YEAR_V4);
    assertEquals(List.of(NEW_YEAR), january(holidays(NOW), US));
    assertEquals(List.of(V4), server.asked());
  }

  @Test
  void asksNothingBeforeItIsAsked() {
    holidays(NOW).countries();
    assertEquals(List.of(), server.asked());
    assertFalse(Files.exists(cache()));
  }

  @Test
  void asksVersionThreeWhereVersionFourHasNoData() {
    server.reply(V4, 204, "");
    server.reply(V3, 200, NEW_YEAR_V3);
    assertEquals(List.of(NEW_YEAR), january(holidays(NOW), US));
    assertEquals(List.of(V4, V3), server.asked());
  }

  @Test
  void asksVersionThreeWhenVersionFourFails() {
    server.reply(V4, 500, "");
    server.reply(V3, 200, NEW_YEAR_V3);
    assertEquals(List.of(NEW_YEAR), january(holidays(NOW), US));
  }

  @Test
  void asksVersionThreeWhenVersionFourAnswersSomethingElse() {
    server.reply(V4, 200, "<html>Sign in to the network</html>");
    server.reply(V3, 200, NEW_YEAR_V3);
    assertEquals(List.of(NEW_YEAR), january(holidays(NOW), US));
  }

  @Test
  void computesAndSaysSoWhenBothAnswerSomethingElse() {
    server.reply(V4, 200, "[{\"date\":\"yesterday\",\"name\":\"X\",\"countryCode\":\"US\"}]");
    server.reply(V3, 200, "{}");
    assertEquals(Set.of(Origin.COMPUTED), origins(january(holidays(NOW), US)));
  }

  @Test
  void computesAndSaysSoWithoutANetwork() {
    Holidays offline = holidays(NOW);
    server.close();
    List<Holiday> year = year(offline, new Region("DE", null));
    assertEquals(Set.of(Origin.COMPUTED), origins(year));
    assertTrue(year.stream().anyMatch(day -> day.date().equals(LocalDate.of(2026, 5, 1))));
    assertFalse(Files.exists(cache()), "what was computed isn't kept");
  }

  @Test
  void computesWhatTheServiceDoesNotKnow() {
    assertEquals(Set.of(Origin.COMPUTED), origins(year(holidays(NOW), US)));
  }

  @Test
  void hasNothingForACountryNobodyKnows() {
    assertEquals(List.of(), year(holidays(NOW), new Region("XX", null)));
  }

  @Test
  void offlineItHasWhatWasKeptHoweverOldAndAsksNobody() {
    server.reply(V4, 200, NEW_YEAR_V4);
    assertEquals(List.of(NEW_YEAR), january(holidays(NOW), US));
    Holidays offline = holidays(NOW.plus(Holidays.FRESH.multipliedBy(2))).offline();
    assertEquals(List.of(NEW_YEAR), january(offline, US));
    assertEquals(Set.of(Origin.COMPUTED), origins(year(offline, new Region("DE", null))));
    assertEquals(List.of(V4), server.asked());
  }

  @Test
  void asksOncePerCountryAndYear() {
    server.reply(V4, 200, NEW_YEAR_V4);
    server.hold();
    Holidays holidays = holidays(NOW);
    LocalDate from = LocalDate.of(2026, 1, 1);
    var first = holidays.between(Set.of(US), from, from.plusMonths(1));
    var second = holidays.between(Set.of(US), from, from.plusMonths(2));
    assertFalse(first.isDone(), "the caller doesn't wait");
    server.release();
    assertEquals(first.join(), second.join());
    january(holidays, US);
    assertEquals(List.of(V4), server.asked());
  }

  @Test
  void readsFreshAnswersFromDisk() {
    server.reply(V4, 200, NEW_YEAR_V4);
    january(holidays(NOW), US);
    assertEquals(List.of(NEW_YEAR), january(holidays(NOW.plus(Duration.ofDays(29))), US));
    assertEquals(List.of(V4), server.asked());
  }

  @Test
  void refreshesOldAnswers() {
    server.reply(V4, 200, NEW_YEAR_V4);
    january(holidays(NOW), US);
    server.reply(V4, 200, NEW_YEAR_V4.replace("New Year's Day", "First of January"));
    List<Holiday> later = january(holidays(NOW.plus(Duration.ofDays(31))), US);
    assertEquals("First of January", later.getFirst().name());
  }

  @Test
  void keepsOldAnswersWhenTheServiceFails() {
    server.reply(V4, 200, NEW_YEAR_V4);
    january(holidays(NOW), US);
    server.close();
    assertEquals(List.of(NEW_YEAR), january(holidays(NOW.plus(Duration.ofDays(400))), US));
  }

  @Test
  void asksAgainForAnAnswerThatCannotBeReadFromDisk() throws IOException {
    server.reply(V4, 200, NEW_YEAR_V4);
    january(holidays(NOW), US);
    Files.writeString(cache().resolve("US-2026.json"), "{\"fetched_at\":");
    assertEquals(List.of(NEW_YEAR), january(holidays(NOW), US));
    assertEquals(List.of(V4, V4), server.asked());
  }

  @Test
  void leavesAServiceThatFailedAloneForAWhile() {
    server.reply(V4, 503, "");
    server.reply(V3, 503, "");
    MovingClock clock = new MovingClock(NOW);
    Holidays holidays = holidays(clock);
    january(holidays, US);
    january(holidays, US);
    year(holidays, new Region("FR", null));
    assertEquals(List.of(V4, V3), server.asked());

    server.reply(V4, 200, NEW_YEAR_V4);
    clock.now = NOW.plus(Holidays.PAUSE);
    assertEquals(List.of(NEW_YEAR), january(holidays, US));
  }

  @Test
  void showsARegionsHolidaysToThatRegionOnly() {
    server.reply(
        "/api/v4/Holidays/DE/2026",
        200,
        """
        [{"date":"2026-01-01","name":"New Year's Day","countryCode":"DE","nationalHoliday":true,
          "subdivisionCodes":null,"holidayTypes":["Public"]},
         {"date":"2026-01-06","name":"Epiphany","countryCode":"DE","nationalHoliday":false,
          "subdivisionCodes":["DE-BW","DE-BY"],"holidayTypes":["Public"]}]\
        """);
    Holidays holidays = holidays(NOW);
    assertEquals(List.of("New Year's Day"), names(january(holidays, Region.of("DE"))));
    assertEquals(List.of("New Year's Day"), names(january(holidays, Region.of("DE-BE"))));
    assertEquals(
        List.of("New Year's Day", "Epiphany"), names(january(holidays, Region.of("DE-BY"))));
  }

  @Test
  void leavesOutDaysThatAreNotFreeForThePublic() {
    server.reply(V4, 200, NEW_YEAR_V4.replace("\"Public\",\"Bank\"", "\"Observance\""));
    server.reply(V3, 404, "");
    assertFalse(january(holidays(NOW), US).contains(NEW_YEAR));
  }

  @Test
  void givesTheDayItselfWhereVersionThreeGivesTheDayOff() {
    server.reply(
        "/api/v3/PublicHolidays/2026/NZ",
        200,
        """
        [{"date":"2026-12-28","localName":"Boxing Day","name":"Boxing Day","countryCode":"NZ",
          "fixed":false,"global":true,"counties":null,"launchYear":null,"types":["Public"]}]\
        """);
    List<Holiday> year = year(holidays(NOW), new Region("NZ", null));
    assertEquals(LocalDate.of(2026, 12, 26), year.getFirst().date());
    assertEquals(Origin.NAGER, year.getFirst().origin());
  }

  @Test
  void joinsTheYearsOfARange() {
    server.reply(V4, 200, NEW_YEAR_V4);
    server.reply("/api/v4/Holidays/US/2027", 200, NEW_YEAR_V4.replace("2026", "2027"));
    List<Holiday> both = get(holidays(NOW), US, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 2));
    assertEquals(
        List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)),
        both.stream().map(Holiday::date).toList());
  }

  private Path cache() {
    return folder.resolve("holidays");
  }

  private Holidays holidays(Instant now) {
    return holidays(Clock.fixed(now, ZoneOffset.UTC));
  }

  private Holidays holidays(Clock clock) {
    Holidays holidays = new Holidays(cache(), server.endpoints(), Locale.ENGLISH, clock);
    opened.add(holidays);
    return holidays;
  }

  private static List<Holiday> january(Holidays holidays, Region region) {
    return get(holidays, region, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
  }

  private static List<Holiday> year(Holidays holidays, Region region) {
    return get(holidays, region, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
  }

  private static List<Holiday> get(Holidays holidays, Region region, LocalDate from, LocalDate to) {
    return holidays.between(Set.of(region), from, to).orTimeout(30, SECONDS).join();
  }

  private static Set<Origin> origins(List<Holiday> holidays) {
    return Set.copyOf(holidays.stream().map(Holiday::origin).toList());
  }

  private static List<String> names(List<Holiday> holidays) {
    return holidays.stream().map(Holiday::name).toList();
  }

  private static final class MovingClock extends Clock {
    private volatile Instant now;

    MovingClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
