package org.realtimeagenda.desktop.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.realtimeagenda.desktop.calendar.EntriesPage;
import org.realtimeagenda.desktop.calendar.EntryActions;
import org.realtimeagenda.desktop.calendar.EntryDrag;
import org.realtimeagenda.desktop.calendar.EntryMenu;
import org.realtimeagenda.desktop.calendar.Ghost;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.theme.Theme;

/** The month page: whole weeks below each other, each day with as many entries as it has room. */
public final class MonthPage implements EntriesPage {
  private final PageContext context;
  private final MonthGrid grid;
  private final MonthHeader header;
  private final BorderPane node = new BorderPane();
  private YearMonth month;

  /**
   * @param canCreate whether a double click on a day offers a new event, and entries can be dragged
   */
  public MonthPage(PageContext context, boolean canCreate) {
    this.context = context;
    this.month = YearMonth.from(context.today());
    this.grid = new MonthGrid(context, canCreate);
    this.header = new MonthHeader(context);
    node.setTop(header);
    Ghost ghost = new Ghost();
    node.setCenter(new StackPane(grid, ghost));
    EntryActions actions = new EntryActions(context);
    context.selection().follow(node);
    new EntryMenu(context, actions).install(node);
    if (canCreate) {
      new EntryDrag(node, context, actions, new MonthSurface(grid, context, ghost)).install();
    }
    node.getStyleClass().add("month-page");
    node.getStylesheets().add(Theme.sheet(MonthPage.class, "month.css"));
    show(context.today());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(LocalDate date) {
    month = YearMonth.from(date);
    int weeks = (int) (to().toEpochDay() - from().toEpochDay()) / 7;
    header.show(from(), month);
    grid.show(from(), weeks, month);
  }

  @Override
  public LocalDate from() {
    return month.atDay(1).with(context.weekFields().dayOfWeek(), 1);
  }

  @Override
  public LocalDate to() {
    return month.atEndOfMonth().with(context.weekFields().dayOfWeek(), 7).plusDays(1);
  }

  @Override
  public LocalDate step(LocalDate date, int pages) {
    return date.plusMonths(pages);
  }

  @Override
  public Heading heading() {
    return new Heading(
        context.formats().monthAndYear(month), context.formats().shortMonthAndYear(month), "");
  }

  @Override
  public void setEntries(List<PageEntry> entries) {
    grid.setEntries(entries);
  }

  @Override
  public void minutePassed() {
    header.show(from(), month);
    grid.markToday();
  }
}
