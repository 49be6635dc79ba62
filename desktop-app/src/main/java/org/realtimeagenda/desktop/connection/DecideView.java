package org.realtimeagenda.desktop.connection;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.conflict.Comparison;
import org.realtimeagenda.desktop.theme.ChipColor;
import org.realtimeagenda.desktop.theme.PaletteColor;
import org.realtimeagenda.desktop.theme.Wrapping;

/** The event that a person has to decide about, as its chip. */
final class DecideView extends VBox {

  private final Reporter reporter;
  private final Colleagues colleagues;
  private final Label title = new Label();
  private final Label differs = new Label();
  private final VBox chip = new VBox(title, differs);

  DecideView(Reporter reporter, Colleagues colleagues) {
    this.reporter = reporter;
    this.colleagues = colleagues;
    chip.setId("decide-chip");
    title.getStyleClass().add("decide-title");
    Wrapping.of(differs);
    getChildren().setAll(chip);
  }

  void show(Comparison versions) {
    Colleague owner = colleagues.find(versions.key().userId());
    ChipColor own = ChipColor.named(versions.shown().color());
    ChipColor owners = owner == null ? PaletteColor.SLATE : owner.color();
    chip.getStyleClass().setAll("decide-chip");
    (own == null ? owners : own).dress(chip);
    title.setText(reporter.words().events().title(versions.shown()));
    differs.setText(reporter.differs(versions));
  }

  /** The two ways on. */
  static HBox buttons(ChangeWords words, Runnable compare, Runnable later) {
    Button now = new Button(words.text("compare"));
    now.setId("compare-versions");
    now.getStyleClass().setAll("dialog-button", "main-button");
    now.setMinWidth(Region.USE_PREF_SIZE);
    now.setOnAction(_ -> compare.run());
    Button notNow = new Button(words.text("later"));
    notNow.setId("popover-later");
    notNow.getStyleClass().setAll("dialog-button");
    notNow.setMinWidth(Region.USE_PREF_SIZE);
    notNow.setOnAction(_ -> later.run());
    HBox buttons = new HBox(now, notNow);
    buttons.getStyleClass().add("popover-buttons");
    return buttons;
  }
}
