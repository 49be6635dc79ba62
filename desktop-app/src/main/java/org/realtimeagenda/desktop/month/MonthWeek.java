package org.realtimeagenda.desktop.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.realtimeagenda.desktop.calendar.DayList;
import org.realtimeagenda.desktop.calendar.MoreLine;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;

/** One week of the month page. */
final class MonthWeek extends Region {
  private static final double DATE_LINE = 25;

  private final LocalDate from;
  private final YearMonth month;
  private final PageContext context;
  private final double row;
  private final List<MonthDay> days = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();

  private record Placed(Region node, int column, int span, int row) {}

  /**
   * @param canCreate whether a double click on a day offers a new event
   */
  MonthWeek(LocalDate from, YearMonth month, PageContext context, boolean canCreate) {
    this.from = from;
    this.month = month;
    this.context = context;
    this.row = context.density().getValue().monthRow();
    for (int day = 0; day < 7; day++) {
      days.add(new MonthDay(from.plusDays(day), month, context, canCreate));
    }
    getChildren().setAll(days);
  }

  /** How many rows of entries fit below the date. */
  int rows(double height) {
    return Math.max(1, (int) ((height - DATE_LINE) / row));
  }

  boolean shows(LocalDate start, YearMonth ofMonth) {
    return from.equals(start) && month.equals(ofMonth);
  }

  /** Marks today; whether it is in this week. */
  boolean markToday(LocalDate today) {
    boolean found = false;
    for (MonthDay day : days) {
      found |= day.markToday(today);
    }
    return found;
  }

  void fill(int rows, List<PageEntry> entries) {
    MonthLayout layout = MonthLayout.of(from, rows, entries, context.zone());
    placed.clear();
    for (MonthLayout.Bar bar : layout.bars()) {
      Region view = new MonthBar(bar, context);
      placed.add(new Placed(view, bar.column(), bar.span(), bar.row()));
    }
    for (int column = 0; column < 7; column++) {
      MonthLayout.Day day = layout.days().get(column);
      boolean outside = !YearMonth.from(day.date()).equals(month);
      for (MonthLayout.Timed timed : day.timed()) {
        Region view = new MonthEntry(timed.entry(), outside, context);
        placed.add(new Placed(view, column, 1, timed.row()));
      }
      if (day.hidden() > 0) {
        MoreLine more = new MoreLine("more-", context);
        more.show(new DayList(day.date(), day.all(), day.hidden(), day.hiddenNew()));
        placed.add(new Placed(more, column, 1, day.moreRow()));
      }
    }
    List<Node> children = new ArrayList<>(days);
    placed.forEach(view -> children.add(view.node()));
    getChildren().setAll(children);
  }

  /** The day in this column, 0 to 6. */
  MonthDay day(int column) {
    return days.get(column);
  }

  /** The row of entries at {@code y}, or the nearest one. */
  double rowAt(double y, int rows) {
    return DATE_LINE + Math.clamp(Math.floor((y - DATE_LINE) / row), 0, rows - 1) * row;
  }

  /** One pixel is left between two of them. */
  double entryHeight() {
    return row - 1;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() / 7;
    for (int column = 0; column < 7; column++) {
      double left = snapPositionX(column * width);
      days.get(column)
          .resizeRelocate(left, 0, snapPositionX((column + 1) * width) - left, getHeight());
    }
    for (Placed view : placed) {
      double left = snapPositionX(view.column() * width) + 4;
      double right = snapPositionX((view.column() + view.span()) * width) - 4;
      view.node().resizeRelocate(left, DATE_LINE + view.row() * row, right - left, entryHeight());
    }
  }
}
