package org.realtimeagenda.desktop.conflict;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.theme.ChipColor;
import org.realtimeagenda.desktop.theme.PaletteColor;

/** The event as its chip in the calendar will be, on one line. */
final class ResultChip extends HBox {

  /**
   * @param owner null while the team doesn't know whose it is
   */
  ResultChip(CalendarEvent event, @Nullable Colleague owner, EventWords words) {
    ChipColor own = ChipColor.named(event.color());
    ChipColor owners = owner == null ? PaletteColor.SLATE : owner.color();
    getStyleClass().add("result-chip");
    (own == null ? owners : own).dress(this);
    setAlignment(Pos.CENTER_LEFT);
    Label title = new Label(words.title(event));
    title.getStyleClass().add("result-title");
    Label when = new Label(words.when(event));
    Label location = new Label(event.location());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label initials = new Label(owner == null ? "" : owner.initials());
    initials.getStyleClass().add("result-title");
    initials.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(title, when, location, space, initials);
    setAccessibleText(
        String.join(
            ", ",
            title.getText(),
            when.getText(),
            location.getText() == null ? "" : location.getText()));
  }
}
