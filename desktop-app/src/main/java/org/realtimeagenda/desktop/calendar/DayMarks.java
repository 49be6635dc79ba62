package org.realtimeagenda.desktop.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.DayCount;

/**
 * Keeps days beside the page marked: asks how many events there are on each, one question at a time
 * however much changes meanwhile, and hands over the answer on the FX thread.
 */
public final class DayMarks {
  /** Who is asked; see {@link org.realtimeagenda.client.replica.Replica#counts}. */
  @FunctionalInterface
  public interface Counting {
    CompletableFuture<List<DayCount>> between(LocalDate from, LocalDate to, ZoneId zone);
  }

  private record Answer(VisibleRange.Days days, List<DayCount> counts) {}

  private final Counting counting;
  private final Clock clock;
  private final Colleagues colleagues;
  private final Beside beside;
  private final OneQuestion<Answer> question;
  private final MarkedDays marked;
  private VisibleRange.@Nullable Days wanted;
  private @Nullable Answer answered;
  private Map<LocalDate, Integer> told = Map.of();

  /**
   * Begins to ask; on the FX thread.
   *
   * @param clock its zone is the reader's
   * @param source what is shown beside the team's events
   */
  public DayMarks(
      Counting counting,
      Clock clock,
      Colleagues colleagues,
      EntrySource source,
      MarkedDays marked) {
    this.counting = counting;
    this.clock = clock;
    this.colleagues = colleagues;
    this.beside = new Beside(source);
    this.question = new OneQuestion<>("How many events the days have", this::ask, this::answered);
    this.marked = marked;
    colleagues.all().addListener((ListChangeListener<Colleague>) _ -> fill());
    marked.onTurned(this::turned);
    turned();
  }

  /** The page asks in the same step, and comes first. */
  private void turned() {
    if (!days().equals(wanted)) {
      VisibleRange.Days next = days();
      Answers.after(() -> want(next));
    }
  }

  private void want(VisibleRange.Days days) {
    if (!days.equals(wanted)) {
      wanted = days;
      refresh();
      refreshBeside();
    }
  }

  /** Events of the team may differ: asks again. */
  public void refresh() {
    question.ask();
  }

  /** What is beside the team's events may differ. */
  public void refreshBeside() {
    beside.ask(days(), this::fill);
  }

  private CompletableFuture<Answer> ask() {
    VisibleRange.Days days = days();
    return counting
        .between(days.from(), days.to(), days.zone())
        .thenApply(found -> new Answer(days, found));
  }

  private void answered(Answer answer) {
    answered = answer;
    fill();
  }

  /** Marks what is known of the days shown, without those who are hidden. */
  private void fill() {
    Answer known = answered;
    if (known == null || !known.days().equals(days())) {
      return;
    }
    Map<LocalDate, Integer> events = new HashMap<>();
    known.days().from().datesUntil(known.days().to()).forEach(day -> events.put(day, 0));
    Stream.concat(
            known.counts().stream(), Beside.counts(beside.of(known.days()), known.days()).stream())
        .filter(count -> colleagues.shows(count.userId()))
        .forEach(count -> events.merge(count.day(), count.events(), Integer::sum));
    if (!events.equals(told)) {
      told = events;
      marked.mark(events);
    }
  }

  private VisibleRange.Days days() {
    return new VisibleRange.Days(marked.from(), marked.to(), clock.getZone(), true);
  }
}
