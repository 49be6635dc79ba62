package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A node of a page that stands for a day, and that the keys reach. */
public interface DayView extends Ringed {

  LocalDate date();

  /** The view itself. */
  Node node();

  /** The visible views of a page's days, in the page's order. */
  static List<DayView> in(Parent page) {
    List<DayView> views = new ArrayList<>();
    collect(page, views);
    return views;
  }

  /** The view of a day; empty where the page has none. */
  static Optional<DayView> of(LocalDate date, Parent page) {
    return in(page).stream().filter(view -> view.date().equals(date)).findFirst();
  }

  /** Enter leads to the day's page. */
  static void opens(DayView view, PageContext context) {
    view.node()
        .addEventHandler(
            KeyEvent.KEY_PRESSED,
            key -> {
              if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                context.openDay().accept(view.date());
              }
            });
  }

  private static void collect(Parent parent, List<DayView> views) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child.isVisible() && child instanceof DayView view) {
        views.add(view);
      } else if (child.isVisible() && child instanceof Parent nested) {
        collect(nested, views);
      }
    }
  }
}
