package org.realtimeagenda.desktop.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;

/** The weeks of the month page, their numbers, days and entries. */
final class MonthGrid extends Region {
  private static final double WEEK_NUMBERS = 30;
  private static final double MIN_WEEK = 64;

  private final PageContext context;
  private final boolean canCreate;
  private final List<MonthWeek> weeks = new ArrayList<>();
  private final List<Label> numbers = new ArrayList<>();
  private List<PageEntry> entries = List.of();
  private LocalDate from;
  private int rows = 1;

  /**
   * @param canCreate whether a double click on a day offers a new event
   */
  MonthGrid(PageContext context, boolean canCreate) {
    this.context = context;
    this.canCreate = canCreate;
    this.from = context.today();
    getStyleClass().add("month-grid");
    heightProperty().subscribe(_ -> fit());
  }

  /** How wide the column of the weeks' numbers is; 0 where they aren't shown. */
  static double numbers(PageContext context) {
    return context.formats().weekNumbers() ? WEEK_NUMBERS : 0;
  }

  /** Other weeks; entries that are known already stay. */
  void show(LocalDate from, int count, YearMonth month) {
    if (!weeks.isEmpty() && weeks.getFirst().shows(from, month)) {
      return;
    }
    this.from = from;
    weeks.clear();
    numbers.clear();
    for (int week = 0; week < count; week++) {
      LocalDate start = from.plusWeeks(week);
      weeks.add(new MonthWeek(start, month, context, canCreate));
      Label number =
          new Label(Integer.toString(start.get(context.weekFields().weekOfWeekBasedYear())));
      number.getStyleClass().add("week-number");
      number.setVisible(context.formats().weekNumbers());
      numbers.add(number);
    }
    getChildren().setAll(numbers);
    getChildren().addAll(weeks);
    markToday();
    rows = 0;
    fit();
  }

  void setEntries(List<PageEntry> found) {
    entries = List.copyOf(found);
    fill();
  }

  /** Marks today and its week anew. */
  void markToday() {
    LocalDate today = context.today();
    for (int week = 0; week < weeks.size(); week++) {
      boolean now = weeks.get(week).markToday(today);
      numbers.get(week).getStyleClass().remove("is-this-week");
      if (now) {
        numbers.get(week).getStyleClass().add("is-this-week");
      }
    }
  }

  /** The day at a point of the scene, or the nearest one. */
  LocalDate dayAt(double x, double y) {
    Point2D point = sceneToLocal(x, y);
    double numbers = numbers(context);
    double column = (point.getX() - numbers) * 7 / (getWidth() - numbers);
    double week = point.getY() / weekHeight();
    return weeks
        .get((int) Math.clamp(week, 0, weeks.size() - 1))
        .day((int) Math.clamp(column, 0, 6))
        .date();
  }

  /**
   * Where some days are, week by week, in the scene.
   *
   * @param y the row of entries of this point
   */
  List<Bounds> of(LocalDate first, LocalDate last, double y) {
    double row = weeks.getFirst().rowAt(sceneToLocal(0, y).getY() % weekHeight(), rows);
    List<Bounds> parts = new ArrayList<>();
    for (MonthWeek week : weeks) {
      List<MonthDay> covered =
          IntStream.range(0, 7)
              .mapToObj(week::day)
              .filter(day -> !day.date().isBefore(first) && !day.date().isAfter(last))
              .toList();
      if (!covered.isEmpty()) {
        double left = covered.getFirst().getLayoutX() + 4;
        double right = covered.getLast().getBoundsInParent().getMaxX() - 4;
        parts.add(week.localToScene(new BoundingBox(left, row, right - left, week.entryHeight())));
      }
    }
    return parts;
  }

  private void fit() {
    int fitting = weeks.isEmpty() ? 1 : weeks.getFirst().rows(weekHeight());
    if (fitting != rows) {
      rows = fitting;
      fill();
    }
  }

  private void fill() {
    List<List<PageEntry>> byWeek = new ArrayList<>();
    weeks.forEach(_ -> byWeek.add(new ArrayList<>()));
    for (PageEntry entry : entries) {
      int first = Math.max(0, weekOf(MonthLayout.firstDay(entry.time(), context.zone())));
      int last = weekOf(MonthLayout.lastDay(entry.time(), context.zone()));
      for (int week = first; week <= Math.min(Math.max(first, last), weeks.size() - 1); week++) {
        byWeek.get(week).add(entry);
      }
    }
    for (int week = 0; week < weeks.size(); week++) {
      weeks.get(week).fill(rows, byWeek.get(week));
    }
  }

  private int weekOf(LocalDate day) {
    long days = day.toEpochDay() - from.toEpochDay();
    return (int) Math.floorDiv(days, 7L);
  }

  private double weekHeight() {
    return weeks.isEmpty() ? MIN_WEEK : getHeight() / weeks.size();
  }

  @Override
  protected void layoutChildren() {
    double height = weekHeight();
    double left = numbers(context);
    for (int week = 0; week < weeks.size(); week++) {
      double top = snapPositionY(week * height);
      double bottom = snapPositionY((week + 1) * height);
      numbers.get(week).resizeRelocate(0, top, left, bottom - top);
      weeks.get(week).resizeRelocate(left, top, getWidth() - left, bottom - top);
    }
  }

  @Override
  protected double computeMinHeight(double width) {
    return weeks.size() * MIN_WEEK;
  }
}
