package org.realtimeagenda.desktop.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.Occurrence;

/**
 * Keeps known what comes next: asks for the days to come, one question at a time, and for more of
 * them only where the first have little; hands over on the FX thread what isn't over yet. What
 * began before today has its place on the pages, and isn't among it.
 */
public final class NextEntries {
  /** As many are handed over at most. */
  private static final int ENOUGH = 8;

  private static final int DAYS = 7;
  private static final int MORE_DAYS = 42;

  /** Who is asked; see {@link org.realtimeagenda.client.replica.Replica#occurrences}. */
  @FunctionalInterface
  public interface Asking {
    CompletableFuture<List<Occurrence>> between(LocalDate from, LocalDate to, ZoneId zone);
  }

  private record Answer(VisibleRange.Days days, List<Occurrence> found) {}

  private final Asking team;
  private final Clock clock;
  private final Colleagues colleagues;
  private final Beside beside;
  private final OneQuestion<Answer> question;
  private final Consumer<List<PageEntry>> listener;
  private int ahead = DAYS;
  private @Nullable Answer answered;

  /**
   * Begins to ask; on the FX thread.
   *
   * @param clock its zone is the reader's
   * @param source what is shown beside the team's events
   * @param listener told in order of start, also where it is the same as before
   */
  public NextEntries(
      Asking team,
      Clock clock,
      Colleagues colleagues,
      EntrySource source,
      Consumer<List<PageEntry>> listener) {
    this.team = team;
    this.clock = clock;
    this.colleagues = colleagues;
    this.beside = new Beside(source);
    this.question = new OneQuestion<>("What comes next", this::ask, this::answered);
    this.listener = listener;
    colleagues.all().addListener((ListChangeListener<Colleague>) _ -> fill());
    refresh();
    refreshBeside();
  }

  /** Events of the team may differ: asks again. */
  public void refresh() {
    question.ask();
  }

  /** What is beside the team's events may differ. */
  public void refreshBeside() {
    beside.ask(days(), this::fill);
  }

  /** A minute began: something may be over; where it is another day's, asks again. */
  public void minutePassed() {
    if (answered != null && !isOfToday(answered)) {
      ahead = DAYS;
      refresh();
      refreshBeside();
    } else {
      fill();
    }
  }

  private CompletableFuture<Answer> ask() {
    VisibleRange.Days days = days();
    return team.between(days.from(), days.to(), days.zone())
        .thenApply(found -> new Answer(days, found));
  }

  private void answered(Answer answer) {
    answered = answer;
    fill();
  }

  /** Hands over what is known, without those who are hidden. */
  public void fill() {
    Answer known = answered;
    if (known == null || !isOfToday(known)) {
      return;
    }
    List<PageEntry> next = next(known);
    if (next.size() < ENOUGH && ahead < MORE_DAYS) {
      ahead = MORE_DAYS;
      refresh();
      refreshBeside();
    } else {
      listener.accept(next);
    }
  }

  private List<PageEntry> next(Answer known) {
    ZoneId zone = clock.getZone();
    Instant now = clock.instant();
    Instant midnight = known.days().from().atStartOfDay(zone).toInstant();
    Stream<PageEntry> events =
        known.found().stream()
            .filter(one -> colleagues.shows(one.key().userId()))
            .map(one -> new PageEntry.Event(one, false));
    Stream<PageEntry> others =
        beside.of(known.days()).stream()
            .filter(PageEntry.Subscribed.class::isInstance)
            .map(PageEntry.class::cast);
    return Stream.concat(events, others)
        .filter(entry -> !entry.time().startsAt(zone).isBefore(midnight))
        .filter(entry -> entry.time().endsAt(zone).isAfter(now))
        .sorted(Comparator.comparing(entry -> entry.time().startsAt(zone)))
        .limit(ENOUGH)
        .toList();
  }

  private boolean isOfToday(Answer known) {
    VisibleRange.Days now = days();
    return known.days().from().equals(now.from()) && known.days().zone().equals(now.zone());
  }

  private VisibleRange.Days days() {
    LocalDate today = LocalDate.now(clock);
    return new VisibleRange.Days(today, today.plusDays(ahead), clock.getZone(), false);
  }
}
