package org.realtimeagenda.desktop.dialog;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.theme.PaletteColor;

/** The palette as round swatches, the owner's colour first; a check marks the chosen one. */
final class ColorSwatches extends HBox {
  private final DialogModel model;
  private final DialogWords words;
  private final ToggleGroup group = new ToggleGroup();

  ColorSwatches(DialogModel model, Colleagues colleagues, DialogWords words) {
    this.model = model;
    this.words = words;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("swatches");
    ToggleButton like = swatch("OWNER", null);
    like.getStyleClass().add("owner-swatch");
    getChildren().add(like);
    for (PaletteColor color : PaletteColor.values()) {
      ToggleButton button = swatch(color.name(), color);
      button.getStyleClass().add(color.styleClass());
      getChildren().add(button);
    }
    model
        .draftProperty()
        .subscribe(
            draft -> {
              like.getStyleClass().removeIf(style -> style.startsWith("color-"));
              like.getStyleClass().add(owners(draft, colleagues).styleClass());
            });
  }

  private ToggleButton swatch(String name, @Nullable PaletteColor color) {
    ToggleButton button = new ToggleButton("", new FontIcon(Feather.CHECK));
    button.setId("color-" + name.toLowerCase(Locale.ROOT));
    button.setAccessibleText(words.text("color." + name));
    button.setTooltip(new Tooltip(words.text("color." + name)));
    button.getStyleClass().setAll("swatch");
    button.setToggleGroup(group);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          model.change(draft -> draft.withColor(color));
        });
    model.draftProperty().subscribe(draft -> button.setSelected(draft.color() == color));
    return button;
  }

  private static PaletteColor owners(EventDraft draft, Colleagues colleagues) {
    Integer userId = draft.owner();
    Colleague owner =
        userId == null
            ? colleagues.all().stream().filter(Colleague::you).findFirst().orElse(null)
            : colleagues.find(userId);
    return owner == null ? PaletteColor.SLATE : owner.color();
  }
}
