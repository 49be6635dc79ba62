package org.realtimeagenda.desktop.shell;

import java.text.MessageFormat;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.holidays.Holidays;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.PaletteColor;

/** The countries and regions whose holidays show, and the way to choose more. */
final class HolidayList extends VBox {

  private final HolidayChoice choice;
  private final VBox rows = new VBox();

  HolidayList(HolidayChoice choice) {
    this.choice = choice;
    Label head = new Label(Commands.TEXTS.getString("holidays"));
    head.getStyleClass().add("side-head");
    Button add = iconButton(Feather.PLUS, Commands.TEXTS.getString("holidays.add"));
    add.setId("add-holidays");
    add.setOnAction(_ -> choose(add));
    HBox top = new HBox(head, space(), add);
    top.getStyleClass().add("side-head-row");
    top.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(top, rows);
    choice.chosen().addListener(this::changed);
    build();
  }

  private void choose(Button add) {
    Holidays source = choice.source();
    if (source != null) {
      new HolidayPicker(source, choice).show(add);
    }
  }

  private void changed(ListChangeListener.Change<? extends HolidayChoice.Chosen> change) {
    while (change.next()) {
      if (change.wasAdded() || change.wasRemoved()) {
        build();
        return;
      }
    }
  }

  private void build() {
    rows.getChildren().setAll(choice.chosen().stream().map(this::row).toList());
  }

  private HBox row(HolidayChoice.Chosen chosen) {
    CheckBox box = new CheckBox(chosen.place().name());
    box.selectedProperty().bindBidirectional(chosen.shown());
    box.setMinWidth(0);
    Button remove =
        iconButton(
            Feather.X,
            MessageFormat.format(
                Commands.TEXTS.getString("holidays.remove"), chosen.place().name()));
    remove.getStyleClass().add("on-hover");
    remove.setOnAction(_ -> choice.remove(chosen));
    HBox row = new HBox(box, space(), remove);
    row.getStyleClass().addAll("side-row", PaletteColor.SLATE.styleClass());
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Button iconButton(Feather icon, String words) {
    Button button = new Button(null, Icons.icon(icon));
    button.getStyleClass().addAll("icon-button", "small-button");
    button.setAccessibleText(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
