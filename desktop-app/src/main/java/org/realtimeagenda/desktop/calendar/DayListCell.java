package org.realtimeagenda.desktop.calendar;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line of a day's list: colour, title, times and whose it is. */
final class DayListCell extends ListCell<PageEntry> {

  static final double HEIGHT = 28;

  private final PageContext context;
  private final Label title = label("day-line-title");
  private final Label time = label("day-line-time");
  private final Label initials = label("day-line-initials");
  private final HBox line;

  DayListCell(PageContext context, Consumer<PageEntry> open) {
    this.context = context;
    Region bar = new Region();
    bar.getStyleClass().add("day-line-bar");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    line = new HBox(bar, title, time, initials);
    line.setAlignment(Pos.CENTER_LEFT);
    // the line is as wide as the list, so that a long title ends in an ellipsis
    setPrefWidth(0);
    setOnMouseClicked(
        click -> {
          if (click.getButton() == MouseButton.PRIMARY && getItem() != null) {
            open.accept(getItem());
          }
        });
  }

  @Override
  protected void updateItem(@Nullable PageEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Chip chip = Chip.of(entry, context);
    title.setText(chip.title());
    time.setText(chip.range());
    initials.setText(chip.initials());
    chip.dress(line);
    line.getStyleClass().set(0, "day-line");
    setAccessibleText(Spoken.entry(entry, context));
    setGraphic(line);
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
