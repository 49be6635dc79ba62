package org.realtimeagenda.desktop.list;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.realtimeagenda.desktop.calendar.Chip;

/** A line of what comes next: colour, title, and when. */
final class ComingLine extends Button {
  private static final double SIDES = 8;

  private final String entryId;

  /**
   * @param time when it is on its day
   * @param spoken all of it in one sentence
   * @param open what a press does
   */
  ComingLine(String entryId, Chip chip, String time, String spoken, Runnable open) {
    this.entryId = entryId;
    Region bar = new Region();
    bar.getStyleClass().add("coming-bar");
    Label title = new Label(chip.title());
    title.getStyleClass().add("coming-title");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Label when = new Label(time);
    when.getStyleClass().add("coming-time");
    when.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(bar, title, when);
    line.getStyleClass().add("coming-parts");
    line.setAlignment(Pos.CENTER_LEFT);
    line.prefWidthProperty().bind(widthProperty().subtract(SIDES));
    line.maxWidthProperty().bind(line.prefWidthProperty());
    chip.dress(this);
    getStyleClass().set(0, "coming-line");
    getStyleClass().add("side-row");
    setGraphic(line);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(spoken);
    setTooltip(new Tooltip(spoken));
    setOnAction(_ -> open.run());
  }

  /** What stays the same while everything else changes. */
  String entryId() {
    return entryId;
  }
}
