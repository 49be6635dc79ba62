package org.realtimeagenda.desktop.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.DayCount;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.Replica;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the page that is shown filled: asks the replica for its days, one question at a time, and
 * hands over the answer on the FX thread.
 */
public final class VisibleRange {
  private static final Logger LOG = LoggerFactory.getLogger(VisibleRange.class);

  /** Where the holidays of some days come from; {@code to} is exclusive. */
  @FunctionalInterface
  public interface HolidaySource {
    CompletableFuture<List<PageEntry.Holiday>> between(LocalDate from, LocalDate to);
  }

  private final Replica replica;
  private final Clock clock;
  private final Colleagues colleagues;
  private final Arrivals arrivals;
  private final HolidaySource holidaySource;
  private final Held held;
  private final Selection selection;
  private @Nullable CalendarPage page;
  private @Nullable Question open;
  private boolean askAgain;
  private @Nullable Question answered;
  private List<PageEntry.Holiday> holidays = List.of();
  private @Nullable Days holidaysOf;
  private @Nullable Shown shown;

  /**
   * Starts the first question at once; may be called before the toolkit runs.
   *
   * @param clock its zone is the reader's
   * @param counted whether the page only says how much there is
   */
  public VisibleRange(
      Replica replica,
      Clock clock,
      Colleagues colleagues,
      Arrivals arrivals,
      HolidaySource holidaySource,
      Held held,
      Selection selection,
      LocalDate from,
      LocalDate to,
      boolean counted) {
    this.replica = replica;
    this.clock = clock;
    this.colleagues = colleagues;
    this.arrivals = arrivals;
    this.holidaySource = holidaySource;
    this.held = held;
    this.selection = selection;
    this.open = question(new Days(from, to, clock.getZone(), counted), Set.of());
  }

  /** Begins to follow; on the FX thread, before the first {@link #show}. */
  public void start() {
    colleagues.all().addListener(this::colleaguesChanged);
    arrivals.onSeen(this::fill);
    held.listen(this::fill, this::refresh);
    if (open != null) {
      listen(open);
    }
  }

  /** From now on this page is filled. */
  public void show(CalendarPage next) {
    page = next;
    shown = null;
    if (open == null) {
      ask(next);
    } else if (!open.days().equals(days(next))) {
      askAgain = true;
    }
    refreshHolidays();
  }

  /** Something shown may differ: asks again. */
  public void refresh() {
    if (page != null && open == null) {
      ask(page);
    } else {
      askAgain = true;
    }
  }

  private void ask(CalendarPage next) {
    open = question(days(next), held.endedByNextAnswer());
    listen(open);
  }

  private Question question(Days days, Set<Held.Hold> ends) {
    return days.counted()
        ? new Question.Counts(days, replica.counts(days.from(), days.to(), days.zone()), ends)
        : new Question.Entries(
            days, replica.occurrences(days.from(), days.to(), days.zone()), ends);
  }

  private Days days(CalendarPage of) {
    boolean counted =
        switch (of) {
          case EntriesPage _ -> false;
          case CountsPage _ -> true;
        };
    return new Days(of.from(), of.to(), clock.getZone(), counted);
  }

  /** Other holidays are wanted, or other days. */
  public void refreshHolidays() {
    CalendarPage current = page;
    if (current == null) {
      return;
    }
    Days days = days(current);
    Answers.onFx(
        "holidays",
        holidaySource.between(days.from(), days.to()),
        found -> {
          if (page != null && days.equals(days(page))) {
            holidays = found;
            holidaysOf = days;
            fill();
          }
        });
  }

  private void listen(Question question) {
    Answers.onFx(
        question.answer(),
        (_, failure) -> {
          open = null;
          if (failure != null) {
            LOG.error("The events of {} can't be read", question.days(), failure);
            failed(question);
          } else if (page != null && question.days().equals(days(page))) {
            answered = question;
            held.answered(question.ends());
            fill();
          }
          askAgain();
        });
  }

  /** What is shown stays; of other days only the holidays are known. */
  private void failed(Question question) {
    boolean wanted = page != null && question.days().equals(days(page));
    if (wanted && (answered == null || !question.days().equals(answered.days()))) {
      answered = question.withoutAnswer();
      fill();
    }
  }

  private void askAgain() {
    if (askAgain) {
      askAgain = false;
      refresh();
    }
  }

  /** Names and colours are painted anew; who is only hidden or shown is a matter of the diff. */
  private void colleaguesChanged(ListChangeListener.Change<? extends Colleague> change) {
    boolean others = false;
    while (change.next()) {
      others |= change.wasAdded() || change.wasRemoved();
    }
    if (others && page instanceof EntriesPage entriesPage) {
      entriesPage.setEntries(List.of());
      shown = null;
    }
    fill();
  }

  /** Hands over what is known of the days shown, without those who are hidden. */
  public void fill() {
    CalendarPage current = page;
    Question known = answered;
    if (current == null || known == null || !known.days().equals(days(current))) {
      return;
    }
    List<PageEntry.Holiday> free = known.days().equals(holidaysOf) ? holidays : List.of();
    Shown next =
        switch (known) {
          case Question.Entries(var _, var found, var _) -> entries(found.join(), free);
          case Question.Counts(var _, var found, var _) -> counts(found.join(), free);
        };
    // a first sync says page after page that something may differ, mostly on other days
    if (!next.equals(shown)) {
      selection.keep(current.node(), () -> next.on(current));
      shown = next;
    }
  }

  private Shown entries(List<Occurrence> found, List<PageEntry.Holiday> free) {
    List<PageEntry> entries = new ArrayList<>(free);
    for (Occurrence occurrence : found) {
      if (colleagues.shows(occurrence.key().userId())) {
        boolean isNew = arrivals.isNew(occurrence.key());
        entries.add(held.place(new PageEntry.Event(occurrence, isNew)));
      }
    }
    return new Shown.Entries(entries);
  }

  private Shown counts(List<DayCount> found, List<PageEntry.Holiday> free) {
    return new Shown.Counts(
        found.stream().filter(count -> colleagues.shows(count.userId())).toList(), free);
  }

  /** What a page asks for: days of a reader, and how closely. */
  private record Days(LocalDate from, LocalDate to, ZoneId zone, boolean counted) {}

  private sealed interface Question {
    Days days();

    CompletableFuture<?> answer();

    /** What is held until the answer. */
    Set<Held.Hold> ends();

    /** The same, answered with nothing. */
    Question withoutAnswer();

    record Entries(Days days, CompletableFuture<List<Occurrence>> answer, Set<Held.Hold> ends)
        implements Question {
      @Override
      public Question withoutAnswer() {
        return new Entries(days, CompletableFuture.completedFuture(List.of()), ends);
      }
    }

    record Counts(Days days, CompletableFuture<List<DayCount>> answer, Set<Held.Hold> ends)
        implements Question {
      @Override
      public Question withoutAnswer() {
        return new Counts(days, CompletableFuture.completedFuture(List.of()), ends);
      }
    }
  }

  private sealed interface Shown {
    void on(CalendarPage page);

    record Entries(List<PageEntry> entries) implements Shown {
      @Override
      public void on(CalendarPage page) {
        if (page instanceof EntriesPage entriesPage) {
          entriesPage.setEntries(entries);
        }
      }
    }

    record Counts(List<DayCount> counts, List<PageEntry.Holiday> holidays) implements Shown {
      @Override
      public void on(CalendarPage page) {
        if (page instanceof CountsPage countsPage) {
          countsPage.setCounts(counts, holidays);
        }
      }
    }
  }
}
