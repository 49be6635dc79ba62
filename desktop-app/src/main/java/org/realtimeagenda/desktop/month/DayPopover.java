package org.realtimeagenda.desktop.month;

import java.time.format.DateTimeFormatter;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;

/** The list of everything on one day. */
final class DayPopover {
  private final Popup popup = new Popup();

  DayPopover(MonthLayout.Day day, PageContext context) {
    Label head =
        new Label(DateTimeFormatter.ofPattern("EEEE d MMMM", context.locale()).format(day.date()));
    head.getStyleClass().add("popover-head");
    VBox lines = new VBox();
    lines.getStyleClass().add("popover-lines");
    for (PageEntry entry : day.all()) {
      Region line =
          MonthLayout.takesDays(entry.time())
              ? new MonthBar(new MonthLayout.Bar(entry, 0, 1, 0, false, false), context)
              : new MonthEntry(entry, false, context);
      lines.getChildren().add(line);
    }
    lines.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> popup.hide());
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    VBox content = new VBox(head, scroll);
    content.setId("day-list");
    content.getStyleClass().add("day-popover");
    content
        .getStylesheets()
        .add(Objects.requireNonNull(DayPopover.class.getResource("month.css")).toExternalForm());
    popup.getContent().setAll(content);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
  }

  /** Opens below {@code anchor}, as far as the screen lets it. */
  void showAt(Node anchor) {
    Bounds bounds = anchor.localToScreen(anchor.getBoundsInLocal());
    popup.show(anchor, bounds.getMinX(), bounds.getMaxY() + 4);
  }
}
