package org.realtimeagenda.desktop.calendar;

import com.calendarfx.view.WeekDayHeaderView;
import com.calendarfx.view.WeekDayHeaderView.WeekDayHeaderCell;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/** The head of a day column, which opens the day: "Wed 25"; today's number is on a red disc. */
final class DayHeaderCell extends WeekDayHeaderCell implements DayView {

  private final PageContext context;
  private final Text name = new Text();
  private final Label number = new Label();

  DayHeaderCell(WeekDayHeaderView view, PageContext context) {
    super(view);
    this.context = context;
    name.getStyleClass().setAll("text", "day-name");
    number.getStyleClass().setAll("day-number");
    HBox box = new HBox(name, number);
    box.getStyleClass().add("day-head");
    box.setAlignment(Pos.CENTER_LEFT);
    setGraphic(box);
    // as wide as its column, however long the name is
    setMinWidth(0);
    textProperty().addListener(_ -> setText(null));
    dateProperty().addListener(_ -> refresh());
    view.todayProperty().addListener(_ -> refresh());
    setAccessibleRole(AccessibleRole.BUTTON);
    DayView.opens(this, context);
    setOnMouseClicked(
        click -> {
          if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
            open();
          }
        });
    refresh();
  }

  @Override
  public LocalDate date() {
    return getDate();
  }

  @Override
  public Node node() {
    return this;
  }

  private void open() {
    context.openDay().accept(getDate());
  }

  /** As a press, from assistive technology. */
  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      open();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  private void refresh() {
    LocalDate date = getDate();
    name.setText(context.formats().weekday(date));
    number.setText(Integer.toString(date.getDayOfMonth()));
    boolean today = date.equals(context.today());
    getStyleClass().removeAll("is-today");
    if (today) {
      getStyleClass().add("is-today");
    }
    setAccessibleText(Spoken.day(date, context));
  }
}
