package org.realtimeagenda.desktop.calendar;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.realtimeagenda.desktop.Bundles;

/** "+4 more", which opens the list of the day, and how many new ones it hides. */
public final class MoreLine extends HBox {

  private static final ResourceBundle TEXTS = Bundles.of(MoreLine.class);

  private final String id;
  private final PageContext context;
  private final Button more = new Button();
  private final Label fresh = new Label();

  /**
   * @param id of the button, without the date
   */
  public MoreLine(String id, PageContext context) {
    this.id = id;
    this.context = context;
    more.getStyleClass().setAll("more-button");
    more.setMinWidth(Region.USE_PREF_SIZE);
    fresh.getStyleClass().add("new-tag");
    fresh.setMinWidth(Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    setPickOnBounds(false);
    getStyleClass().add("more-line");
    getChildren().setAll(more);
  }

  /** Tells what is hidden of a day. */
  public void show(DayList day) {
    more.setId(id + day.date());
    more.setText(text("more", day.hidden()));
    more.setAccessibleText(text("more.open", day.hidden()));
    more.setOnAction(_ -> new DayPopover(day, context).showAt(more));
    getChildren().remove(fresh);
    if (day.hiddenNew() > 0) {
      fresh.setText(text("more.new", day.hiddenNew()));
      getChildren().add(fresh);
    }
  }

  private String text(String key, int count) {
    return new MessageFormat(TEXTS.getString(key), context.locale()).format(new Object[] {count});
  }
}
