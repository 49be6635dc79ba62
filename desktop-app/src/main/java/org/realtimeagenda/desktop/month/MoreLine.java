package org.realtimeagenda.desktop.month;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.realtimeagenda.desktop.calendar.PageContext;

/** "+4 more", which opens the list of the day, and how many new ones it hides. */
final class MoreLine extends HBox {

  MoreLine(MonthLayout.Day day, PageContext context) {
    MonthWords words = new MonthWords(context.locale());
    Button more = new Button(words.text("more", day.hidden()));
    more.getStyleClass().setAll("more-button");
    more.setId("more-" + day.date());
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.setAccessibleText(words.text("more.open", day.hidden()));
    more.setOnAction(_ -> new DayPopover(day, context).showAt(more));
    setAlignment(Pos.CENTER_LEFT);
    setPickOnBounds(false);
    getStyleClass().add("more-line");
    getChildren().setAll(more);
    if (day.hiddenNew() > 0) {
      Label fresh = new Label(words.text("new", day.hiddenNew()));
      fresh.getStyleClass().add("new-tag");
      getChildren().add(fresh);
    }
  }
}
