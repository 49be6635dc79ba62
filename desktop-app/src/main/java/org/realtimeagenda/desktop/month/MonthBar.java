package org.realtimeagenda.desktop.month;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.calendar.Chip;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.theme.Icons;

/** What takes whole days: a filled chip across its days of one week. */
final class MonthBar extends HBox implements EntryView {
  private final MonthLayout.Bar bar;

  MonthBar(MonthLayout.Bar bar, PageContext context) {
    this.bar = bar;
    PageEntry entry = bar.entry();
    Label title = new Label(Chip.title(entry));
    title.getStyleClass().add("bar-title");
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    Label end = new Label(Looks.initials(entry, context) + (bar.after() ? " ›" : ""));
    end.getStyleClass().add("bar-initials");
    end.setMinWidth(Region.USE_PREF_SIZE);
    if (entry instanceof PageEntry.Holiday) {
      end.setGraphic(Icons.small(Feather.FLAG));
    }
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("month-bar");
    if (bar.before()) {
      getStyleClass().add("goes-on");
    }
    getChildren().setAll(title, end);
    Looks.apply(this, entry, context);
  }

  @Override
  public PageEntry shown() {
    return bar.entry();
  }

  @Override
  public Node node() {
    return this;
  }

  /** Whether it shows where the entry starts. */
  boolean hasStart() {
    return !bar.before();
  }

  /** Whether it shows where the entry ends. */
  boolean hasEnd() {
    return !bar.after();
  }
}
