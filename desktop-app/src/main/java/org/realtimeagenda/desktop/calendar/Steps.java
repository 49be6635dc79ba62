package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Parent;

/**
 * Where the arrow keys lead: from event to event while one is selected, else from day to day, also
 * over the end of the page. Used on the FX thread only.
 */
public final class Steps {

  /** The page that is shown, and the way to others. */
  public interface Pages {
    CalendarPage page();

    /** One of the days shown, or near to them. */
    LocalDate date();

    void goTo(LocalDate date);
  }

  /** A direction. */
  public enum Way {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    FIRST,
    LAST
  }

  /** A page of so many days has them beside each other. */
  private static final int COLUMNS = 7;

  private final Pages pages;
  private final Selection selection;
  private final PageContext context;

  public Steps(Pages pages, PageContext context) {
    this.pages = pages;
    this.selection = context.selection();
    this.context = context;
  }

  /** Selects another event, or goes to another day. */
  public void go(Way way) {
    EntryList list = EntryViews.list(pages.page().node());
    EntryView entry = selection.selected();
    if (list != null) {
      goIn(list, way);
    } else if (entry != null) {
      goFrom(entry, way);
    } else {
      goFrom(day(), way);
    }
  }

  /** No entry is selected any more, but the day of the one that was. */
  public void leave() {
    Parent page = pages.page().node();
    EntryList list = EntryViews.list(page);
    EntryView entry = selection.selected();
    if (list != null) {
      list.clear();
    } else if (entry != null) {
      selection.rest(page);
      DayView.of(dayOf(entry), page).ifPresent(day -> day.node().requestFocus());
    }
  }

  private void goIn(EntryList list, Way way) {
    selection.rest(pages.page().node());
    switch (way) {
      case LEFT -> list.goToDay(-1);
      case RIGHT -> list.goToDay(1);
      case UP, DOWN, FIRST, LAST -> list.goToDay(0);
    }
  }

  private void goFrom(EntryView entry, Way way) {
    List<EntryView> views = EntryViews.events(pages.page().node(), context.zone());
    int at = Math.max(0, Selection.ids(views).indexOf(entry.shown().id()));
    switch (way) {
      case UP -> Selection.focus(views, at - 1);
      case DOWN -> Selection.focus(views, at + 1);
      case LEFT -> toOtherDay(entry, views, at, -1);
      case RIGHT -> toOtherDay(entry, views, at, 1);
      case FIRST -> Selection.focus(views, 0);
      case LAST -> Selection.focus(views, views.size() - 1);
    }
  }

  private void toOtherDay(EntryView entry, List<EntryView> views, int at, int step) {
    int next =
        Neighbours.onOtherDay(
            views.stream().map(view -> view.shown().time()).toList(), at, step, context.zone());
    if (next == at) {
      toDay(dayOf(entry).plusDays(step));
    } else {
      Selection.focus(views, next);
    }
  }

  private void goFrom(LocalDate day, Way way) {
    CalendarPage page = pages.page();
    boolean columns = !page.from().plusDays(COLUMNS).isBefore(page.to());
    switch (way) {
      case LEFT -> toDay(day.minusDays(1));
      case RIGHT -> toDay(day.plusDays(1));
      case FIRST -> toDay(page.from());
      case LAST -> toDay(page.to().minusDays(1));
      case UP -> {
        if (columns) {
          selection.enter(page.node(), day, true);
        } else {
          toDay(day.minusWeeks(1));
        }
      }
      case DOWN -> {
        if (columns) {
          selection.enter(page.node(), day, false);
        } else {
          toDay(day.plusWeeks(1));
        }
      }
    }
  }

  private void toDay(LocalDate day) {
    if (!isShown(day)) {
      pages.goTo(day);
    }
    DayView.of(day, pages.page().node()).ifPresent(view -> view.node().requestFocus());
  }

  private LocalDate day() {
    LocalDate focused = selection.day();
    if (focused != null) {
      return focused;
    }
    return isShown(pages.date()) ? pages.date() : pages.page().from();
  }

  private boolean isShown(LocalDate day) {
    CalendarPage page = pages.page();
    return !day.isBefore(page.from()) && day.isBefore(page.to());
  }

  private LocalDate dayOf(EntryView entry) {
    return Moves.start(entry.shown().time(), context.zone()).toLocalDate();
  }
}
