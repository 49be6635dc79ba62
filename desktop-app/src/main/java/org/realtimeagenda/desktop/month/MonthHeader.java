package org.realtimeagenda.desktop.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.realtimeagenda.desktop.calendar.PageContext;

/** The names of the weekdays above the month; today's is marked in today's month. */
final class MonthHeader extends Region {
  static final double HEIGHT = 30;

  private final PageContext context;
  private final List<Label> names = new ArrayList<>();

  MonthHeader(PageContext context) {
    this.context = context;
    for (int day = 0; day < 7; day++) {
      Label name = new Label();
      name.getStyleClass().add("weekday");
      names.add(name);
    }
    getStyleClass().add("month-header");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    getChildren().setAll(names);
  }

  void show(LocalDate from, YearMonth month) {
    LocalDate today = context.today();
    for (int day = 0; day < 7; day++) {
      LocalDate date = from.plusDays(day);
      Label name = names.get(day);
      name.setText(context.formats().weekday(date));
      name.getStyleClass().remove("is-today");
      if (YearMonth.from(today).equals(month) && date.getDayOfWeek() == today.getDayOfWeek()) {
        name.getStyleClass().add("is-today");
      }
    }
  }

  @Override
  protected void layoutChildren() {
    double numbers = MonthGrid.numbers(context);
    double width = (getWidth() - numbers) / 7;
    for (int day = 0; day < 7; day++) {
      names.get(day).resizeRelocate(numbers + day * width + 8, 0, width - 8, HEIGHT);
    }
  }
}
