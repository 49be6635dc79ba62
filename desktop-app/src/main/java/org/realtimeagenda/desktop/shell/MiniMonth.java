package org.realtimeagenda.desktop.shell;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.TimeTexts;
import org.realtimeagenda.desktop.theme.Icons;

/** A month in the side bar, with week numbers: a press on a day goes there. */
final class MiniMonth extends VBox {

  private static final int WEEKS = 6;

  private final PageContext context;
  private final Navigation navigation;
  private final Label heading = new Label();
  private final GridPane grid = new GridPane();
  private YearMonth month;

  MiniMonth(PageContext context, Navigation navigation) {
    this.context = context;
    this.navigation = navigation;
    this.month = YearMonth.from(navigation.place().date());
    getStyleClass().add("mini-month");
    heading.getStyleClass().add("mini-month-heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(
            heading,
            space,
            arrow("miniMonth.previous", Feather.CHEVRON_LEFT, () -> month.minusMonths(1)),
            arrow("miniMonth.next", Feather.CHEVRON_RIGHT, () -> month.plusMonths(1)));
    head.getStyleClass().add("mini-month-head");
    head.setAlignment(Pos.CENTER_LEFT);
    for (int column = 0; column <= 7; column++) {
      ColumnConstraints width = new ColumnConstraints();
      width.setHalignment(HPos.CENTER);
      width.setPercentWidth(column == 0 ? 13 : 87 / 7.0);
      grid.getColumnConstraints().add(width);
    }
    getChildren().addAll(head, grid);
    navigation
        .placeProperty()
        .subscribe(
            place -> {
              month = YearMonth.from(place.date());
              build();
            });
  }

  /** Paints it anew: today may be another day. */
  void build() {
    heading.setText(DateTimeFormatter.ofPattern("MMMM yyyy", context.locale()).format(month));
    grid.getChildren().clear();
    LocalDate first = month.atDay(1).with(context.weekFields().dayOfWeek(), 1);
    for (int day = 0; day < 7; day++) {
      DayOfWeek weekday = first.plusDays(day).getDayOfWeek();
      grid.add(
          cell(weekday.getDisplayName(TextStyle.NARROW, context.locale()), "weekday"), day + 1, 0);
    }
    for (int week = 0; week < WEEKS; week++) {
      addWeek(first.plusWeeks(week), week + 1);
    }
  }

  private void addWeek(LocalDate first, int row) {
    LocalDate from = navigation.place().page().from();
    LocalDate to = navigation.place().page().to();
    boolean band = navigation.place().kind() == PageKind.WEEK && first.equals(from);
    if (band) {
      Region region = new Region();
      region.getStyleClass().add("week-band");
      grid.add(region, 1, row, 7, 1);
    }
    int number = first.get(context.weekFields().weekOfWeekBasedYear());
    Label week = cell(Integer.toString(number), "week-number");
    if (band) {
      week.getStyleClass().add("chosen");
    }
    grid.add(week, 0, row);
    for (int day = 0; day < 7; day++) {
      LocalDate date = first.plusDays(day);
      Button button = new Button(Integer.toString(date.getDayOfMonth()));
      button.getStyleClass().setAll("mini-day");
      if (!YearMonth.from(date).equals(month)) {
        button.getStyleClass().add("other-month");
      }
      if (date.equals(context.today())) {
        button.getStyleClass().add("is-today");
      } else if (navigation.place().kind() == PageKind.DAY
          && !date.isBefore(from)
          && date.isBefore(to)) {
        button.getStyleClass().add("chosen");
      }
      button.setFocusTraversable(false);
      button.setAccessibleText(TimeTexts.days(date, date, context.locale()));
      button.setOnAction(_ -> navigation.goTo(date));
      grid.add(button, day + 1, row);
    }
  }

  private Button arrow(String name, Feather icon, Supplier<YearMonth> next) {
    Button button = new Button(null, Icons.icon(icon));
    button.getStyleClass().addAll("icon-button", "small-button");
    button.setAccessibleText(Commands.TEXTS.getString(name));
    button.setOnAction(
        _ -> {
          month = next.get();
          build();
        });
    return button;
  }

  private static Label cell(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().setAll("mini-label", styleClass);
    label.setAccessibleRole(AccessibleRole.TEXT);
    return label;
  }
}
