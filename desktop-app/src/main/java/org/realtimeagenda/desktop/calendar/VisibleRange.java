package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
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
  private final ZoneId zone;
  private final Colleagues colleagues;
  private final Arrivals arrivals;
  private final HolidaySource holidaySource;
  private final Held held;
  private final Selection selection;
  private @Nullable CalendarPage page;
  private @Nullable Question open;
  private boolean askAgain;
  private @Nullable Days answered;
  private List<Occurrence> occurrences = List.of();
  private List<PageEntry.Holiday> holidays = List.of();
  private @Nullable List<PageEntry> shown;

  /** Starts the first question at once; may be called before the toolkit runs. */
  public VisibleRange(
      Replica replica,
      ZoneId zone,
      Colleagues colleagues,
      Arrivals arrivals,
      HolidaySource holidaySource,
      Held held,
      Selection selection,
      LocalDate from,
      LocalDate to) {
    this.replica = replica;
    this.zone = zone;
    this.colleagues = colleagues;
    this.arrivals = arrivals;
    this.holidaySource = holidaySource;
    this.held = held;
    this.selection = selection;
    this.open = new Question(new Days(from, to), replica.occurrences(from, to, zone), Set.of());
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
    } else if (!open.isFor(next)) {
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
    Days days = Days.of(next);
    open =
        new Question(
            days, replica.occurrences(days.from(), days.to(), zone), held.endedByNextAnswer());
    listen(open);
  }

  /** Other holidays are wanted, or other days. */
  public void refreshHolidays() {
    CalendarPage current = page;
    if (current == null) {
      return;
    }
    Days days = Days.of(current);
    Answers.onFx(
        "holidays",
        holidaySource.between(days.from(), days.to()),
        found -> holidaysFound(days, found));
  }

  private void listen(Question question) {
    Answers.onFx(
        question.answer(),
        (found, failure) -> {
          open = null;
          if (failure == null) {
            answered(question, found);
          } else {
            LOG.error("The events of {} can't be read", question.days(), failure);
            failed(question);
          }
          askAgain();
        });
  }

  private void answered(Question question, List<Occurrence> found) {
    if (page != null && question.isFor(page)) {
      answered = question.days();
      occurrences = found;
      held.answered(question.ends());
      fill();
    }
  }

  /** What is shown stays; of other days only the holidays are known. */
  private void failed(Question question) {
    if (!question.days().equals(answered)) {
      answered(question, List.of());
    }
  }

  private void askAgain() {
    if (askAgain) {
      askAgain = false;
      refresh();
    }
  }

  private void holidaysFound(Days days, List<PageEntry.Holiday> found) {
    if (page != null && days.equals(Days.of(page))) {
      holidays = found;
      fill();
    }
  }

  /** Names and colours are painted anew; who is only hidden or shown is a matter of the diff. */
  private void colleaguesChanged(ListChangeListener.Change<? extends Colleague> change) {
    boolean others = false;
    while (change.next()) {
      others |= change.wasAdded() || change.wasRemoved();
    }
    if (others && page != null) {
      page.setEntries(List.of());
      shown = List.of();
    }
    fill();
  }

  /** Hands over what is known, without those who are hidden. */
  public void fill() {
    if (page == null || !Days.of(page).equals(answered)) {
      return;
    }
    List<PageEntry> entries = new ArrayList<>(holidays);
    for (Occurrence occurrence : occurrences) {
      if (colleagues.shows(occurrence.key().userId())) {
        boolean isNew = arrivals.isNew(occurrence.key());
        entries.add(held.place(new PageEntry.Event(occurrence, isNew)));
      }
    }
    // a first sync says page after page that something may differ, mostly on other days
    if (!entries.equals(shown)) {
      CalendarPage current = page;
      selection.keep(current.node(), () -> current.setEntries(entries));
      shown = entries;
    }
  }

  private record Days(LocalDate from, LocalDate to) {
    static Days of(CalendarPage page) {
      return new Days(page.from(), page.to());
    }
  }

  /**
   * A question to the replica.
   *
   * @param ends what is held until its answer
   */
  private record Question(
      Days days, CompletableFuture<List<Occurrence>> answer, Set<Held.Hold> ends) {
    boolean isFor(CalendarPage page) {
      return days.equals(Days.of(page));
    }
  }
}
