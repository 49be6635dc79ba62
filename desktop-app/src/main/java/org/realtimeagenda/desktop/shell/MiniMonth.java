package org.realtimeagenda.desktop.shell;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
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
import org.realtimeagenda.desktop.theme.Icons;

/** A month in the side bar, with week numbers: a press on a day goes there. */
final class MiniMonth extends VBox {

  private static final int WEEKS = 6;

  /** Of the width, in percent. */
  private static final double NUMBERS = 13;

  private final PageContext context;
  private final Navigation navigation;
  private final Label heading = new Label();
  private final GridPane grid = new GridPane();
  private final List<Region> bands = new ArrayList<>();
  private final List<Label> numbers = new ArrayList<>();
  private final List<Button> days = new ArrayList<>();
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
    makeParts();
    getChildren().addAll(head, grid);
    navigation
        .placeProperty()
        .subscribe(
            place -> {
              month = YearMonth.from(place.date());
              build();
            });
  }

  /** Paints it anew: today may be another day. The parts stay, since every page turns it. */
  void build() {
    heading.setText(context.formats().monthAndYear(month));
    LocalDate first = month.atDay(1).with(context.weekFields().dayOfWeek(), 1);
    for (int week = 0; week < WEEKS; week++) {
      paintWeek(first.plusWeeks(week), week);
    }
  }

  /** Weeks begin on another day, or show their numbers or not. */
  void renew() {
    bands.clear();
    numbers.clear();
    days.clear();
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    makeParts();
    build();
  }

  private void makeParts() {
    boolean numbered = context.formats().weekNumbers();
    for (int column = 0; column <= 7; column++) {
      ColumnConstraints width = new ColumnConstraints();
      width.setHalignment(HPos.CENTER);
      double numbersWidth = numbered ? NUMBERS : 0;
      width.setPercentWidth(column == 0 ? numbersWidth : (100 - numbersWidth) / 7);
      grid.getColumnConstraints().add(width);
    }
    for (int day = 0; day < 7; day++) {
      DayOfWeek weekday = context.weekFields().getFirstDayOfWeek().plus(day);
      grid.add(
          cell(weekday.getDisplayName(TextStyle.NARROW, context.locale()), "weekday"), day + 1, 0);
    }
    for (int week = 0; week < WEEKS; week++) {
      Region band = new Region();
      band.getStyleClass().add("week-band");
      bands.add(band);
      grid.add(band, 1, week + 1, 7, 1);
      Label number = cell("", "week-number");
      number.setVisible(numbered);
      number.setManaged(numbered);
      numbers.add(number);
      grid.add(number, 0, week + 1);
      for (int day = 0; day < 7; day++) {
        Button button = new Button();
        button.setFocusTraversable(false);
        days.add(button);
        grid.add(button, day + 1, week + 1);
      }
    }
  }

  private void paintWeek(LocalDate first, int week) {
    LocalDate from = navigation.place().page().from();
    LocalDate to = navigation.place().page().to();
    boolean band = navigation.place().kind() == PageKind.WEEK && first.equals(from);
    bands.get(week).setVisible(band);
    Label number = numbers.get(week);
    number.setText(Integer.toString(first.get(context.weekFields().weekOfWeekBasedYear())));
    style(number, "mini-label", "week-number", band ? "chosen" : "");
    for (int day = 0; day < 7; day++) {
      LocalDate date = first.plusDays(day);
      boolean chosen =
          navigation.place().kind() == PageKind.DAY && !date.isBefore(from) && date.isBefore(to);
      Button button = days.get(week * 7 + day);
      button.setText(Integer.toString(date.getDayOfMonth()));
      button.setAccessibleText(context.formats().days(date, date));
      button.setOnAction(_ -> navigation.goTo(date));
      style(
          button,
          "mini-day",
          YearMonth.from(date).equals(month) ? "" : "other-month",
          date.equals(context.today()) ? "is-today" : chosen ? "chosen" : "");
    }
  }

  /** Without those that are empty; nothing is looked up again where they are the same. */
  private static void style(Node part, String... styleClasses) {
    List<String> next = Stream.of(styleClasses).filter(name -> !name.isEmpty()).toList();
    if (!part.getStyleClass().equals(next)) {
      part.getStyleClass().setAll(next);
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
