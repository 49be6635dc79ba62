package org.realtimeagenda.desktop.shell;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.calendar.CountWords;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.Spoken;

/** The six weeks of the small month. The parts stay, since every page turns them. */
final class MiniWeeks extends GridPane {

  private static final int WEEKS = 6;

  /** Of the width, in percent. */
  private static final double NUMBERS = 13;

  private final PageContext context;
  private final Navigation navigation;
  private final List<Region> bands = new ArrayList<>();
  private final List<Label> numbers = new ArrayList<>();
  private final List<MiniDay> days = new ArrayList<>();
  private Map<LocalDate, Integer> events = Map.of();

  /** Null until somebody has counted. */
  private @Nullable CountWords words;

  MiniWeeks(PageContext context, Navigation navigation) {
    this.context = context;
    this.navigation = navigation;
    makeParts();
  }

  /** Weeks begin on another day, or show their numbers or not; they are to be painted. */
  void renew() {
    bands.clear();
    numbers.clear();
    days.clear();
    getChildren().clear();
    getColumnConstraints().clear();
    makeParts();
  }

  /** How many events each day has, to be painted; of days that are left out nobody knows. */
  void count(Map<LocalDate, Integer> counted) {
    events = counted;
    if (words == null) {
      words = new CountWords(context.locale());
    }
  }

  /** The first day that is shown of a month. */
  LocalDate from(YearMonth month) {
    return month.atDay(1).with(context.weekFields().dayOfWeek(), 1);
  }

  /** The day after the last one. */
  LocalDate to(YearMonth month) {
    return from(month).plusWeeks(WEEKS);
  }

  /** Shows a day's month; that day is the one that Tab finds. */
  void paint(LocalDate at) {
    LocalDate first = from(YearMonth.from(at));
    for (int week = 0; week < WEEKS; week++) {
      paintWeek(first.plusWeeks(week), week, at);
    }
  }

  /** One of the days shown. */
  MiniDay day(LocalDate date) {
    return days.get((int) ChronoUnit.DAYS.between(from(YearMonth.from(date)), date));
  }

  private void makeParts() {
    boolean numbered = context.formats().weekNumbers();
    for (int column = 0; column <= 7; column++) {
      ColumnConstraints width = new ColumnConstraints();
      width.setHalignment(HPos.CENTER);
      double numbersWidth = numbered ? NUMBERS : 0;
      width.setPercentWidth(column == 0 ? numbersWidth : (100 - numbersWidth) / 7);
      getColumnConstraints().add(width);
    }
    for (int day = 0; day < 7; day++) {
      DayOfWeek weekday = context.weekFields().getFirstDayOfWeek().plus(day);
      add(cell(weekday.getDisplayName(TextStyle.NARROW, context.locale()), "weekday"), day + 1, 0);
    }
    for (int week = 0; week < WEEKS; week++) {
      Region band = new Region();
      band.getStyleClass().add("week-band");
      bands.add(band);
      add(band, 1, week + 1, 7, 1);
      Label number = cell("", "week-number");
      number.setVisible(numbered);
      number.setManaged(numbered);
      numbers.add(number);
      add(number, 0, week + 1);
      for (int day = 0; day < 7; day++) {
        MiniDay button = new MiniDay();
        days.add(button);
        add(button, day + 1, week + 1);
      }
    }
  }

  private void paintWeek(LocalDate first, int week, LocalDate at) {
    boolean band =
        navigation.place().kind() == PageKind.WEEK
            && first.equals(navigation.place().page().from());
    bands.get(week).setVisible(band);
    Label number = numbers.get(week);
    number.setText(Integer.toString(first.get(context.weekFields().weekOfWeekBasedYear())));
    style(number, "mini-label", "week-number", band ? "chosen" : "");
    for (int day = 0; day < 7; day++) {
      paintDay(days.get(week * 7 + day), first.plusDays(day), at);
    }
  }

  private void paintDay(MiniDay day, LocalDate date, LocalDate at) {
    int count = events.getOrDefault(date, 0);
    day.setText(Integer.toString(date.getDayOfMonth()));
    day.setAccessibleText(spoken(date, count));
    day.setOnAction(_ -> navigation.goTo(date));
    day.setFocusTraversable(date.equals(at));
    style(
        day,
        "mini-day",
        YearMonth.from(date).equals(YearMonth.from(at)) ? "" : "other-month",
        date.equals(context.today()) ? "is-today" : isChosen(date) ? "chosen" : "",
        count == 0 ? "" : "has-events");
  }

  private String spoken(LocalDate date, int count) {
    String name = Spoken.day(date, context);
    return words != null && events.containsKey(date) ? words.day(name, count, List.of()) : name;
  }

  private boolean isChosen(LocalDate date) {
    return navigation.place().kind() == PageKind.DAY
        && !date.isBefore(navigation.place().page().from())
        && date.isBefore(navigation.place().page().to());
  }

  /** Without those that are empty; nothing is looked up again where they are the same. */
  private static void style(Node part, String... styleClasses) {
    List<String> next = Stream.of(styleClasses).filter(name -> !name.isEmpty()).toList();
    if (!part.getStyleClass().equals(next)) {
      part.getStyleClass().setAll(next);
    }
  }

  private static Label cell(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().setAll("mini-label", styleClass);
    label.setAccessibleRole(AccessibleRole.TEXT);
    return label;
  }
}
