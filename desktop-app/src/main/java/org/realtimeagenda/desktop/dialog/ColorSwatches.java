package org.realtimeagenda.desktop.dialog;

import java.util.Objects;
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
import org.realtimeagenda.desktop.theme.ChipColor;
import org.realtimeagenda.desktop.theme.OwnColor;
import org.realtimeagenda.desktop.theme.PaletteColor;

/**
 * The palette as round swatches, the owner's colour first, then what the event has where that is
 * none of these; a check marks the chosen one.
 */
final class ColorSwatches extends HBox {
  private final DialogModel model;
  private final DialogWords words;
  private final ToggleGroup group = new ToggleGroup();
  private @Nullable OwnColor own;

  ColorSwatches(DialogModel model, Colleagues colleagues, DialogWords words) {
    this.model = model;
    this.words = words;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("swatches");
    ToggleButton like = swatch("owner", words.text("color.OWNER"), null);
    like.getStyleClass().add("owner-swatch");
    getChildren().add(like);
    for (PaletteColor color : PaletteColor.values()) {
      ToggleButton button = swatch(color.stored(), words.text("color." + color.name()), color);
      color.dress(button);
      getChildren().add(button);
    }
    model
        .draftProperty()
        .subscribe(
            draft -> {
              owners(draft, colleagues).dress(like);
              if (draft.color() instanceof OwnColor color && !color.equals(own)) {
                offer(color);
              }
            });
  }

  /** It can be chosen again as long as the dialog is open. */
  private void offer(OwnColor color) {
    getChildren().removeIf(swatch -> "color-own".equals(swatch.getId()));
    own = color;
    ToggleButton button = swatch("own", words.text("color.OWN", color.stored()), color);
    color.dress(button);
    getChildren().add(1, button);
  }

  private ToggleButton swatch(String id, String name, @Nullable ChipColor color) {
    ToggleButton button = new ToggleButton("", new FontIcon(Feather.CHECK));
    button.setId("color-" + id);
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.getStyleClass().setAll("swatch");
    button.setToggleGroup(group);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          model.change(draft -> draft.withColor(color));
        });
    model
        .draftProperty()
        .subscribe(draft -> button.setSelected(Objects.equals(draft.color(), color)));
    return button;
  }

  private static ChipColor owners(EventDraft draft, Colleagues colleagues) {
    Integer userId = draft.owner();
    Colleague owner =
        userId == null
            ? colleagues.all().stream().filter(Colleague::you).findFirst().orElse(null)
            : colleagues.find(userId);
    return owner == null ? PaletteColor.SLATE : owner.color();
  }
}
