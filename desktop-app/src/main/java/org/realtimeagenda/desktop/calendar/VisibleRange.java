package org.realtimeagenda.desktop.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
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

  private final Replica replica;
  private final Clock clock;
  private final Colleagues colleagues;
  private final Arrivals arrivals;
  private final List<Beside> beside = new ArrayList<>();
  private final Held held;
  private final Selection selection;
  private @Nullable CalendarPage page;
  private @Nullable Question open;
  private boolean askAgain;
  private @Nullable Question answered;
  private @Nullable Shown shown;
  private Filled filled = (_, _) -> {};

  /** Told of each page that has been filled. */
  @FunctionalInterface
  public interface Filled {

    /**
     * Tells of one.
     *
     * @param free whether it shows entries and has none; a holiday is none
     */
    void filled(CalendarPage page, boolean free);
  }

  /**
   * Starts the first question at once; may be called before the toolkit runs.
   *
   * @param clock its zone is the reader's
   * @param holidays what is shown beside the team's events
   * @param counted whether the page only says how much there is
   */
  public VisibleRange(
      Replica replica,
      Clock clock,
      Colleagues colleagues,
      Arrivals arrivals,
      EntrySource holidays,
      Held held,
      Selection selection,
      LocalDate from,
      LocalDate to,
      boolean counted) {
    this.replica = replica;
    this.clock = clock;
    this.colleagues = colleagues;
    this.arrivals = arrivals;
    this.beside.add(new Beside(holidays));
    this.held = held;
    this.selection = selection;
    this.open = question(new Days(from, to, clock.getZone(), counted), Set.of());
  }

  /**
   * Begins to follow; on the FX thread, after the first {@link #show}. That page is filled now if
   * its answer is there, so that it is laid out once.
   */
  public void start() {
    colleagues.all().addListener(this::colleaguesChanged);
    arrivals.onSeen(this::fill);
    held.listen(this::fill, this::refresh);
    Question first = open;
    if (first == null) {
      return;
    }
    if (first.answer().state() == Future.State.SUCCESS) {
      answered(first, null);
    } else {
      listen(first);
    }
  }

  /** Shows what this source has too, from now on. */
  public void add(EntrySource source) {
    beside.add(new Beside(source));
    refreshBeside();
  }

  /** Tells of the page that is filled, and of each that will be. */
  public void onFilled(Filled listener) {
    filled = listener;
    tell();
  }

  private void tell() {
    if (page != null && shown != null) {
      filled.filled(page, shown.isFree());
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
    refreshBeside();
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
    return new Days(of.from(), of.to(), clock.getZone(), of instanceof CountsPage);
  }

  /** What is beside the team's events may differ, or other days are wanted. */
  public void refreshBeside() {
    CalendarPage current = page;
    if (current != null) {
      Days days = days(current);
      beside.forEach(one -> one.ask(days, this::fill));
    }
  }

  private void listen(Question question) {
    Answers.onFx(question.answer(), (_, failure) -> answered(question, failure));
  }

  private void answered(Question question, @Nullable Throwable failure) {
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
  }

  /** What is shown stays; of other days only what is beside them is known. */
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
    List<PageEntry> others = new ArrayList<>();
    beside.forEach(one -> others.addAll(one.of(known.days())));
    Shown next =
        switch (known) {
          case Question.Entries(var _, var found, var _) -> entries(found.join(), others);
          case Question.Counts(Days days, var found, var _) -> counts(days, found.join(), others);
        };
    // a first sync says page after page that something may differ, mostly on other days
    if (!next.equals(shown)) {
      selection.keep(current.node(), () -> next.on(current));
      shown = next;
      tell();
    }
  }

  /** Holidays first, then all others in order of start. */
  private Shown entries(List<Occurrence> found, List<PageEntry> others) {
    List<PageEntry> entries = new ArrayList<>(others);
    for (Occurrence occurrence : found) {
      if (colleagues.shows(occurrence.key().userId())) {
        boolean isNew = arrivals.isNew(occurrence.key());
        entries.add(held.place(new PageEntry.Event(occurrence, isNew)));
      }
    }
    if (others.stream().anyMatch(PageEntry.Subscribed.class::isInstance)) {
      entries.sort(
          Comparator.comparing((PageEntry entry) -> !(entry instanceof PageEntry.Holiday))
              .thenComparing(entry -> entry.time().startsAt(clock.getZone())));
    }
    return new Shown.Entries(entries);
  }

  private Shown counts(Days days, List<DayCount> found, List<PageEntry> others) {
    List<DayCount> counts =
        new ArrayList<>(found.stream().filter(count -> colleagues.shows(count.userId())).toList());
    counts.addAll(Beside.counts(others, days));
    return new Shown.Counts(
        counts,
        others.stream()
            .filter(PageEntry.Holiday.class::isInstance)
            .map(PageEntry.Holiday.class::cast)
            .toList());
  }

  /** What a page asks for: days of a reader, and how closely. */
  record Days(LocalDate from, LocalDate to, ZoneId zone, boolean counted) {}

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
}
