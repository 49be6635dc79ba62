package org.realtimeagenda.desktop.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.realtimeagenda.desktop.calendar.CountWords;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.Spoken;

/** One month of the year page. */
final class YearMonthView extends VBox {
  private static final int WEEKS = 6;

  private final PageContext context;
  private final CountWords words;
  private final Label name = new Label();
  private final List<YearDay> days = new ArrayList<>();
  private YearMonth month;
  private BusyDays busy = new BusyDays(Map.of(), Map.of());

  YearMonthView(PageContext context) {
    this.context = context;
    this.words = new CountWords(context.locale());
    this.month = YearMonth.from(context.today());
    name.getStyleClass().add("month-name");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("month-days");
    for (int column = 0; column < 7; column++) {
      DayOfWeek weekday = context.weekFields().getFirstDayOfWeek().plus(column);
      Label letter = new Label(weekday.getDisplayName(TextStyle.NARROW, context.locale()));
      letter.getStyleClass().add("weekday-letter");
      GridPane.setHalignment(letter, HPos.CENTER);
      grid.add(letter, column, 0);
    }
    for (int place = 0; place < WEEKS * 7; place++) {
      YearDay day = new YearDay(month.atDay(1), context);
      GridPane.setHalignment(day, HPos.CENTER);
      GridPane.setValignment(day, VPos.CENTER);
      days.add(day);
      grid.add(day, place % 7, 1 + place / 7);
    }
    getStyleClass().add("year-month");
    getChildren().setAll(name, grid);
  }

  /** Shows another month; how full its days are is still to come. */
  void show(YearMonth shown) {
    month = shown;
    name.setText(context.formats().month(month));
    for (int place = 0; place < days.size(); place++) {
      number(days.get(place), dateAt(place));
    }
  }

  void mark(BusyDays found) {
    busy = found;
    mark();
  }

  /** Marks the days and today anew. */
  void mark() {
    for (int place = 0; place < days.size(); place++) {
      LocalDate date = dateAt(place);
      if (isInside(date)) {
        mark(days.get(place), date);
      }
    }
  }

  private LocalDate dateAt(int place) {
    return month.atDay(1).with(context.weekFields().dayOfWeek(), 1).plusDays(place);
  }

  private boolean isInside(LocalDate date) {
    return YearMonth.from(date).equals(month);
  }

  private void number(YearDay day, LocalDate date) {
    day.setVisible(isInside(date));
    if (day.isVisible()) {
      day.show(date);
    }
  }

  private void mark(YearDay day, LocalDate date) {
    List<String> holidays = busy.holidays().getOrDefault(date, List.of());
    String spoken = words.day(Spoken.day(date, context), busy.count(date), holidays);
    day.setAccessibleText(spoken);
    day.getTooltip().setText(spoken);
    List<String> styles = new ArrayList<>(List.of("year-day"));
    styles.add("step-" + busy.step(date).name().toLowerCase(Locale.ROOT));
    if (!holidays.isEmpty()) {
      styles.add("is-holiday");
    }
    if (date.equals(context.today())) {
      styles.add("is-today");
    }
    if (!day.getStyleClass().equals(styles)) {
      day.getStyleClass().setAll(styles);
    }
  }
}
