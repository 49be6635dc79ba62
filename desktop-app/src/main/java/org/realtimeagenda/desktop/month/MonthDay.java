package org.realtimeagenda.desktop.month;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.DayView;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.Spoken;

/** The ground of one day: its date, shade and lines. */
final class MonthDay extends StackPane implements DayView {
  private final LocalDate date;
  private final Label number = new Label();

  /**
   * @param canCreate whether a double click offers a new event
   */
  MonthDay(LocalDate date, YearMonth month, PageContext context, boolean canCreate) {
    this.date = date;
    boolean outside = !YearMonth.from(date).equals(month);
    number.setText(
        date.getDayOfMonth() == 1
            ? context.formats().date(date)
            : Integer.toString(date.getDayOfMonth()));
    number.getStyleClass().add("month-date");
    getStyleClass().add("month-day");
    if (outside) {
      getStyleClass().add("outside");
    }
    if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
      getStyleClass().add("weekend");
    }
    setAlignment(Pos.TOP_LEFT);
    setId("day-" + date);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(Spoken.day(date, context));
    getChildren().setAll(number);
    DayView.opens(this, context);
    if (canCreate) {
      setOnMouseClicked(
          click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
              context.editor().create(new EventTime.AllDay(date, date.plusDays(1)));
            }
          });
    }
  }

  @Override
  public LocalDate date() {
    return date;
  }

  @Override
  public Node node() {
    return this;
  }

  /** Marks today; whether it is this day. */
  boolean markToday(LocalDate today) {
    boolean now = date.equals(today);
    number.getStyleClass().remove("is-today");
    if (now) {
      number.getStyleClass().add("is-today");
    }
    return now;
  }
}
