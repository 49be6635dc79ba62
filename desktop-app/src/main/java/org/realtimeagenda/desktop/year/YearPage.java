package org.realtimeagenda.desktop.year;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import org.realtimeagenda.client.replica.DayCount;
import org.realtimeagenda.desktop.calendar.CountsPage;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.theme.Theme;

/** The year page: twelve months at a glance, the fuller days darker. A day leads to its page. */
public final class YearPage implements CountsPage {
  private static final int COLUMNS = 4;
  private static final int ROWS = 3;

  /** In less the months need all of it. */
  private static final double ROOM_FOR_LEGEND = 720;

  private final List<YearMonthView> months = new ArrayList<>();
  private final BorderPane node = new BorderPane();
  private Year year;

  public YearPage(PageContext context) {
    this.year = Year.from(context.today());
    GridPane grid = new GridPane();
    grid.getStyleClass().add("year-months");
    for (int month = 0; month < COLUMNS * ROWS; month++) {
      YearMonthView view = new YearMonthView(context);
      months.add(view);
      grid.add(view, month % COLUMNS, month / COLUMNS);
    }
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(100.0 / COLUMNS);
    RowConstraints row = new RowConstraints();
    row.setPercentHeight(100.0 / ROWS);
    for (int i = 0; i < COLUMNS; i++) {
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < ROWS; i++) {
      grid.getRowConstraints().add(row);
    }
    YearLegend legend = new YearLegend();
    legend.visibleProperty().bind(node.heightProperty().greaterThan(ROOM_FOR_LEGEND));
    legend.managedProperty().bind(legend.visibleProperty());
    node.setCenter(grid);
    node.setBottom(legend);
    context.selection().follow(node);
    node.getStyleClass().add("year-page");
    node.getStylesheets().add(Theme.sheet(YearPage.class, "year.css"));
    show(context.today());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(LocalDate date) {
    year = Year.from(date);
    for (int month = 0; month < months.size(); month++) {
      months.get(month).show(year.atMonth(month + 1));
    }
  }

  @Override
  public LocalDate from() {
    return year.atDay(1);
  }

  @Override
  public LocalDate to() {
    return year.plusYears(1).atDay(1);
  }

  @Override
  public LocalDate step(LocalDate date, int pages) {
    return date.plusYears(pages);
  }

  @Override
  public Heading heading() {
    return new Heading(year.toString(), year.toString(), "");
  }

  @Override
  public void setCounts(List<DayCount> counts, List<PageEntry.Holiday> holidays) {
    BusyDays busy = BusyDays.of(counts, holidays);
    months.forEach(month -> month.mark(busy));
  }

  @Override
  public void minutePassed() {
    months.forEach(YearMonthView::mark);
  }
}
