package org.realtimeagenda.desktop.year;

import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.realtimeagenda.desktop.calendar.DayView;
import org.realtimeagenda.desktop.calendar.PageContext;

/** A day of the year page; the arrow keys reach it, while Tab passes all of them at once. */
final class YearDay extends Button implements DayView {
  private LocalDate date;

  YearDay(LocalDate date, PageContext context) {
    this.date = date;
    getStyleClass().setAll("year-day");
    setTooltip(new Tooltip());
    setFocusTraversable(false);
    setOnAction(_ -> context.openDay().accept(this.date));
    DayView.opens(this, context);
  }

  /** Stands for another day from now on. */
  void show(LocalDate next) {
    date = next;
    setId("year-" + next);
    setText(Integer.toString(next.getDayOfMonth()));
  }

  @Override
  public LocalDate date() {
    return date;
  }

  @Override
  public Node node() {
    return this;
  }
}
