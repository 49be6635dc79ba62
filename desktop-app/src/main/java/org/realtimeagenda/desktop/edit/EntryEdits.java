package org.realtimeagenda.desktop.edit;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.client.series.EventChanges;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.EntryChanges;
import org.realtimeagenda.desktop.calendar.Held;
import org.realtimeagenda.desktop.calendar.PageEntry;

/** What is done to entries by hand, made into edits; asks first which ones of a series. */
public final class EntryEdits implements EntryChanges {

  private final Edits edits;
  private final EventChanges changes;
  private final ScopeQuestion question;
  private final Held held;
  private final Clock clock;

  /**
   * @param clock its zone is the reader's
   */
  public EntryEdits(
      Edits edits, EventChanges changes, ScopeQuestion question, Held held, Clock clock) {
    this.edits = edits;
    this.changes = changes;
    this.question = question;
    this.held = held;
    this.clock = clock;
  }

  @Override
  public void move(PageEntry.Event event, EventTime to) {
    Occurrence which = event.occurrence();
    Held.Hold hold = held.hold(event, to);
    var seen = changes.see(which.key());
    ask(
        ScopeQuestion.Deed.CHANGE,
        which,
        hold::letGo,
        scope ->
            edits.apply(
                new Did(deed(which.time(), to), which.name(), to),
                () -> seen.thenCompose(e -> changes.move(e, which.occurrenceStart(), scope, to)),
                done -> {
                  if (done) {
                    hold.stored();
                  } else {
                    hold.letGo();
                  }
                }));
  }

  @Override
  public void delete(PageEntry.Event event) {
    Occurrence which = event.occurrence();
    var seen = changes.see(which.key());
    ask(
        ScopeQuestion.Deed.DELETE,
        which,
        () -> {},
        scope ->
            edits.apply(
                new Did(Did.Deed.DELETED, which.name(), which.time()),
                () -> seen.thenCompose(e -> changes.delete(e, which.occurrenceStart(), scope))));
  }

  @Override
  public void duplicate(PageEntry.Event event, EventTime at) {
    Occurrence which = event.occurrence();
    edits.apply(
        new Did(Did.Deed.DUPLICATED, which.name(), at),
        () -> changes.duplicate(which.key(), which.occurrenceStart(), at));
  }

  /** A plain event has one scope only. */
  private void ask(ScopeQuestion.Deed deed, Occurrence which, Runnable left, Consumer<Scope> then) {
    if (!which.recurs()) {
      then.accept(Scope.ALL);
      return;
    }
    CompletableFuture<Optional<Scope>> answer =
        question.ask(
            deed,
            which.name(),
            which.time().startsAt(clock.getZone()).atZone(clock.getZone()).toLocalDate(),
            EnumSet.allOf(Scope.class));
    var _ = answer.thenAccept(chosen -> chosen.ifPresentOrElse(then, left));
  }

  /** Moved, or only one of its ends. */
  private static Did.Deed deed(EventTime from, EventTime to) {
    boolean oneEnd = from.dtStart().equals(to.dtStart()) != from.dtEnd().equals(to.dtEnd());
    return oneEnd ? Did.Deed.RESIZED : Did.Deed.MOVED;
  }
}
