package org.realtimeagenda.client.holidays;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public holidays of the countries and regions that a person chose: from Nager.Date, kept on
 * disk; computed on this computer where the service has none or is out of reach. Until the first
 * question nothing is read, asked or started.
 */
public final class Holidays implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Holidays.class);

  /** How old an answer may be before the service is asked again. */
  static final Duration FRESH = Duration.ofDays(30);

  /** How long a service that failed is left alone. */
  static final Duration PAUSE = Duration.ofMinutes(10);

  private final Clock clock;
  private final Locale locale;
  private final HolidayCache cache;
  private final NagerService service;
  private final ComputedHolidays computed;
  private final ExecutorService thread = oneThread();
  private final Map<CountryYear, CompletableFuture<Answer>> asked = new ConcurrentHashMap<>();
  private volatile Instant pausedUntil = Instant.MIN;

  /**
   * Makes the holidays ready to be asked for.
   *
   * @param cacheFolder made when there is something to keep
   * @param locale of the names of countries and regions, and of computed holidays
   */
  public Holidays(Path cacheFolder, NagerEndpoints endpoints, Locale locale, Clock clock) {
    this.clock = clock;
    this.locale = locale;
    this.cache = new HolidayCache(cacheFolder);
    this.service = new NagerService(endpoints);
    this.computed = new ComputedHolidays(locale);
  }

  /** Never asks the service from now on: has what is kept, or computed. */
  public Holidays offline() {
    pausedUntil = Instant.MAX;
    return this;
  }

  /**
   * The holidays of {@code chosen}, in order of date. Completes on a thread of its own, late when
   * the service is slow; never fails for want of a network.
   *
   * @param to exclusive
   */
  public CompletableFuture<List<Holiday>> between(
      Set<Region> chosen, LocalDate from, LocalDate to) {
    Set<Region> regions = Set.copyOf(chosen);
    List<CompletableFuture<Answer>> answers =
        IntStream.rangeClosed(from.getYear(), to.minusDays(1).getYear())
            .boxed()
            .flatMap(
                year ->
                    regions.stream()
                        .map(Region::country)
                        .distinct()
                        .map(country -> answer(new CountryYear(country, year))))
            .toList();
    return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
        .thenApply(
            _ ->
                answers.stream()
                    .flatMap(answer -> answer.join().holidays().stream())
                    .filter(day -> !day.date().isBefore(from) && day.date().isBefore(to))
                    .filter(day -> regions.stream().anyMatch(day::isIn))
                    .sorted(
                        Comparator.comparing(Holiday::date)
                            .thenComparing(Holiday::country)
                            .thenComparing(Holiday::name))
                    .toList());
  }

  /** Every country that has holidays, by name. */
  public List<Region> countries() {
    Map<Region, String> names = new HashMap<>();
    for (String country : computed.countries()) {
      Region whole = new Region(country, null);
      names.put(whole, displayName(whole));
    }
    return byName(names);
  }

  /** The parts of a country that have holidays of their own, by name. Reads a file of a jar. */
  public List<Region> regions(String country) {
    return byName(computed.regions(country));
  }

  /** A country's name, or a region's. */
  public String displayName(Region region) {
    return region.subdivision() == null
        ? Locale.of("", region.country()).getDisplayCountry(locale)
        : computed.regions(region.country()).getOrDefault(region, region.code());
  }

  /** The country of {@code locale}, unless it names none that has holidays. */
  public Optional<Region> defaultRegion(Locale locale) {
    return Optional.of(locale.getCountry())
        .filter(computed.countries()::contains)
        .map(country -> new Region(country, null));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private List<Region> byName(Map<Region, String> names) {
    return names.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Collator.getInstance(locale)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** One question per country and year, however many ask; again when the answer has aged. */
  private CompletableFuture<Answer> answer(CountryYear question) {
    return asked.compute(
        question,
        (_, before) ->
            before == null || isOver(before)
                ? CompletableFuture.supplyAsync(() -> find(question), thread)
                : before);
  }

  private boolean isOver(CompletableFuture<Answer> answer) {
    return answer.isCompletedExceptionally()
        || (answer.isDone() && !clock.instant().isBefore(answer.join().goodUntil()));
  }

  private Answer find(CountryYear question) {
    Instant now = clock.instant();
    HolidayCache.Entry kept =
        cache.read(question).orElseGet(() -> new HolidayCache.Entry(Instant.EPOCH, List.of()));
    Instant keptUntil = kept.fetchedAt().plus(FRESH);
    if (now.isBefore(keptUntil)) {
      return answer(question, kept.holidays(), keptUntil);
    }
    if (now.isBefore(pausedUntil)) {
      return answer(question, kept.holidays(), pausedUntil);
    }
    try {
      List<Holiday> found =
          service.ask(question).map(answer -> actual(question, answer)).orElse(List.of());
      cache.write(question, new HolidayCache.Entry(now, found));
      return answer(question, found, now.plus(FRESH));
    } catch (IOException notNow) {
      pausedUntil = now.plus(PAUSE);
      log.info("Holidays can't be asked for and are tried again later: {}", notNow.toString());
      return answer(question, kept.holidays(), pausedUntil);
    }
  }

  private Answer answer(CountryYear question, List<Holiday> known, Instant goodUntil) {
    return new Answer(known.isEmpty() ? computed.of(question) : known, goodUntil);
  }

  /** Days off as the days they are taken off for, so that both versions give the same dates. */
  private List<Holiday> actual(CountryYear question, NagerService.Found found) {
    if (!found.observed()) {
      return found.holidays();
    }
    Map<LocalDate, LocalDate> actualDays = computed.actualDays(question);
    return found.holidays().stream()
        .map(
            day ->
                new Holiday(
                    actualDays.getOrDefault(day.date(), day.date()),
                    day.name(),
                    day.country(),
                    day.subdivisions(),
                    day.origin()))
        .toList();
  }

  private static ExecutorService oneThread() {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("holidays").factory());
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  private record Answer(List<Holiday> holidays, Instant goodUntil) {}
}
