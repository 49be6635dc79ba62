package org.realtimeagenda.desktop.list;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.calendar.CalendarPage;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.VisibleRange;

/**
 * Says over a day, a week or a month without events what to do about it: where nobody is shown, or
 * where it is known that there is no event at all. Days that are only free are left alone. Used on
 * the FX thread only.
 */
public final class EmptyPages implements VisibleRange.Filled {

  private final PageContext context;
  private final Supplier<CompletableFuture<Boolean>> isEmpty;
  private final EmptyNote note;
  private boolean free;
  private boolean known;
  private int asked;

  /**
   * @param isEmpty whether there is no event at all
   */
  public EmptyPages(
      PageContext context,
      ObservableValue<ReplicaState> state,
      Supplier<CompletableFuture<Boolean>> isEmpty) {
    this.context = context;
    this.isEmpty = isEmpty;
    note = new EmptyNote("page-empty", new ListWords(context.formats()));
    note.getStyleClass().add("on-page");
    note.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    context.colleagues().all().addListener((Observable _) -> look());
    state.subscribe(this::stateChanged);
  }

  /** What lies over the page, in its middle. */
  public Node note() {
    return note;
  }

  /** The list says it by itself. */
  @Override
  public void filled(CalendarPage page, boolean nothing) {
    free = nothing && !(page instanceof ListPage);
    look();
  }

  /** There may be events elsewhere by now, or no more. */
  public void eventsChanged() {
    look();
  }

  private void stateChanged(ReplicaState state) {
    boolean now =
        state instanceof ReplicaState.Live || state instanceof ReplicaState.OnThisComputer;
    if (now != known) {
      known = now;
      look();
    }
  }

  private void look() {
    int question = ++asked;
    boolean reads = context.colleagues().onlyReads();
    if (!free || isNobodyShown()) {
      note.say(true, reads);
      note.setVisible(free);
      return;
    }
    Answers.onFx(
        "whether there is any event",
        isEmpty.get(),
        nothing -> {
          if (question == asked) {
            note.say(false, reads);
            note.setVisible(nothing && known);
          }
        });
  }

  private boolean isNobodyShown() {
    List<Colleague> all = context.colleagues().all();
    return !all.isEmpty() && all.stream().noneMatch(Colleague::isShown);
  }
}
