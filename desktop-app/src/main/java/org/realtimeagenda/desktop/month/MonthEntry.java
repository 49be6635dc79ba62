package org.realtimeagenda.desktop.month;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.realtimeagenda.desktop.calendar.Chip;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;

/** What takes hours: a bar in the owner's colour, the title, when it starts. */
final class MonthEntry extends HBox implements EntryView {
  private final PageEntry entry;

  /**
   * @param outside it is on a day of another month
   */
  MonthEntry(PageEntry entry, boolean outside, PageContext context) {
    this.entry = entry;
    Region bar = new Region();
    bar.getStyleClass().add("entry-bar");
    Label title = new Label(Chip.title(entry));
    title.getStyleClass().add("entry-title");
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    Label time = new Label(Looks.start(entry, context));
    time.getStyleClass().add("entry-time");
    time.setMinWidth(Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("month-entry");
    if (outside) {
      getStyleClass().add("outside");
    }
    getChildren().setAll(bar, title, time);
    Looks.apply(this, entry, context);
  }

  @Override
  public PageEntry shown() {
    return entry;
  }

  @Override
  public Node node() {
    return this;
  }
}
