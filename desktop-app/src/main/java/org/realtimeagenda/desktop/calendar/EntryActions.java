package org.realtimeagenda.desktop.calendar;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.Bundles;

/**
 * What a person does to an entry that is in front of them. Where they may not, a hint beside it
 * says who may, and nothing else happens.
 */
public final class EntryActions {

  static final ResourceBundle TEXTS = Bundles.of(EntryActions.class);

  private final PageContext context;
  private final Hint hint = new Hint();

  public EntryActions(PageContext context) {
    this.context = context;
  }

  /** Opens an event. */
  public void open(EntryView view) {
    open(view.shown());
  }

  /** The same of an entry. */
  public void open(PageEntry entry) {
    switch (entry) {
      case PageEntry.Event(var occurrence, boolean _) -> {
        context.arrivals().seen(occurrence.key());
        context.editor().open(occurrence.key(), occurrence.occurrenceStart());
      }
      case PageEntry.Subscribed(var event) -> context.editor().show(event);
      case PageEntry.Holiday _ -> {}
    }
  }

  public void delete(EntryView view) {
    if (mayOrSayWhy(view) && view.shown() instanceof PageEntry.Event event) {
      context.changes().delete(event);
    }
  }

  /** A copy of one's own at the same time; also of what only others may change. */
  public void duplicate(EntryView view) {
    if (view.shown() instanceof PageEntry.Event event && !context.colleagues().onlyReads()) {
      context.changes().duplicate(event, event.time());
    }
  }

  /** Moves it by some quarters of an hour. */
  public void moveBySteps(EntryView view, int steps) {
    move(view, time -> Moves.bySteps(time, steps, context.zone()));
  }

  public void moveByDays(EntryView view, int days) {
    move(view, time -> Moves.byDays(time, days, context.zone()));
  }

  /** Lets it end some quarters of an hour later; whole days some days. */
  public void lengthen(EntryView view, int steps) {
    move(view, time -> Moves.longer(time, steps, context.zone()));
  }

  private void move(EntryView view, UnaryOperator<EventTime> where) {
    if (mayOrSayWhy(view) && view.shown() instanceof PageEntry.Event event) {
      EventTime to = where.apply(event.time());
      if (!to.equals(event.time())) {
        context.changes().move(event, to);
      }
    }
  }

  /** Whether the person may change it. */
  boolean may(EntryView view) {
    return view.shown() instanceof PageEntry.Event(var occurrence, boolean _)
        && context.colleagues().mayEdit(occurrence.key().userId());
  }

  /** The same, and says who may where the person may not; beside the entry. */
  private boolean mayOrSayWhy(EntryView view) {
    Node node = view.node();
    Bounds bounds = node.localToScreen(node.getBoundsInLocal());
    return mayOrSayWhy(view, new Point2D(bounds.getMinX(), bounds.getMaxY()));
  }

  /**
   * The same at a place.
   *
   * @param screen where it was tried
   */
  boolean mayOrSayWhy(EntryView view, Point2D screen) {
    if (may(view)) {
      return true;
    }
    switch (view.shown()) {
      case PageEntry.Event(var occurrence, boolean _) ->
          hint.say(view.node(), why(occurrence.key().userId()), screen);
      case PageEntry.Subscribed subscribed ->
          hint.say(view.node(), text("onlyPublisher", subscribed.calendar()), screen);
      case PageEntry.Holiday _ -> {}
    }
    return false;
  }

  private String why(int owner) {
    if (context.colleagues().onlyReads()) {
      return TEXTS.getString("onlyReads");
    }
    Colleague colleague = context.colleagues().find(owner);
    return colleague == null ? TEXTS.getString("onlyOwner") : text("only", colleague.name());
  }

  private String text(String key, String name) {
    return new MessageFormat(TEXTS.getString(key), context.locale()).format(new Object[] {name});
  }
}
