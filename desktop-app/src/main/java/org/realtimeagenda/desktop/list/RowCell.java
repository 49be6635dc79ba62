package org.realtimeagenda.desktop.list;

import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.desktop.calendar.PageContext;

/** A line of the list, and beside the first one of a day which day that is. */
final class RowCell extends ListCell<Row> {

  private static final double ABOVE = 7;
  private static final double BELOW = 8;

  /** Below a day of one line, so that there is room for its date. */
  private static final double BELOW_ONE = 16;

  private static final double DAY = 24;
  private static final double ENTRY = 142;
  private static final double RIGHT = 16;
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final PseudoClass LAST = PseudoClass.getPseudoClass("last-of-day");

  private final PageContext context;
  private final ListWords words;
  private final double lineHeight;
  private final Supplier<Query> query;
  private final Label day = new Label();
  private final Label date = new Label();
  private final VBox beside = new VBox(day, date);
  private final Label nothing = new Label();
  private final Pane graphic = new Line();
  private @Nullable EntryLine line;
  private double above;

  RowCell(PageContext context, ListWords words, Supplier<Query> query) {
    this.context = context;
    this.words = words;
    this.lineHeight = context.density().getValue().line();
    this.query = query;
    day.getStyleClass().add("list-day");
    date.getStyleClass().add("list-date");
    nothing.getStyleClass().add("line-nothing");
    nothing.setText(words.text("nothing"));
    // the line is as wide as the list, so that a long title ends in an ellipsis
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    LocalDate today = context.today();
    boolean isToday = row.day().equals(today);
    pseudoClassStateChanged(TODAY, isToday);
    pseudoClassStateChanged(LAST, row.lastOfDay());
    day.setText(words.day(row.day(), today));
    date.setText(words.date(row.day(), today));
    beside.setVisible(row.firstOfDay());
    above = row.firstOfDay() ? ABOVE : 0;
    double below = !row.lastOfDay() ? 0 : row.firstOfDay() ? BELOW_ONE : BELOW;
    setPrefHeight(above + lineHeight + below);
    graphic.getChildren().setAll(beside, content(row));
    setGraphic(graphic);
    String what = line == null ? words.text("nothing") : line.spoken();
    setAccessibleText(
        row.firstOfDay() ? words.text("spoken", day.getText(), date.getText(), what) : what);
  }

  private Region content(Row row) {
    return switch (row) {
      case Row.Nothing _ -> {
        line = null;
        yield nothing;
      }
      case Row.Entry entry -> {
        EntryLine known = line;
        if (known == null) {
          known = new EntryLine(context, words, entry, query.get());
          line = known;
        } else {
          known.show(entry, query.get());
        }
        yield known;
      }
    };
  }

  /** Both at their places; the date may reach below its line. */
  private final class Line extends Pane {
    @Override
    protected void layoutChildren() {
      double width = RowCell.this.getWidth();
      beside.resizeRelocate(DAY, above + BELOW, ENTRY - DAY, beside.prefHeight(-1));
      for (var child : getChildren()) {
        if (!child.equals(beside)) {
          child.resizeRelocate(ENTRY, above, Math.max(0, width - ENTRY - RIGHT), lineHeight);
        }
      }
    }
  }
}
