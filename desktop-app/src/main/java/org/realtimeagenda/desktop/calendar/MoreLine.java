package org.realtimeagenda.desktop.calendar;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** "+4 more", which opens the list of the day, and how many new ones it hides. */
public final class MoreLine extends HBox {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.realtimeagenda.desktop.calendar.messages");

  /**
   * @param id of the button, without the date
   */
  public MoreLine(String id, DayList day, PageContext context) {
    Button more = new Button(text("more", day.hidden(), context));
    more.getStyleClass().setAll("more-button");
    more.setId(id + day.date());
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.setAccessibleText(text("more.open", day.hidden(), context));
    more.setOnAction(_ -> new DayPopover(day, context).showAt(more));
    setAlignment(Pos.CENTER_LEFT);
    setPickOnBounds(false);
    getStyleClass().add("more-line");
    getChildren().setAll(more);
    if (day.hiddenNew() > 0) {
      Label fresh = new Label(text("more.new", day.hiddenNew(), context));
      fresh.getStyleClass().add("new-tag");
      getChildren().add(fresh);
    }
  }

  private static String text(String key, int count, PageContext context) {
    return new MessageFormat(TEXTS.getString(key), context.locale()).format(new Object[] {count});
  }
}
