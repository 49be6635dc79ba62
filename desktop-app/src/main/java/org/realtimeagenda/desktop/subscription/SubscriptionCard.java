package org.realtimeagenda.desktop.subscription;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.subscription.Subscription;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.PaletteColor;

/** A subscription's name and colour, and where it comes from: the only place that shows it all. */
final class SubscriptionCard extends Card {

  private final SubscriptionWords words;
  private final TextField name = new TextField();
  private final ToggleGroup colors = new ToggleGroup();
  private final String before;

  /**
   * @param save given what changes
   */
  SubscriptionCard(
      Subscription subscription,
      SubscriptionWords words,
      Consumer<UnaryOperator<Subscription>> save,
      Runnable leave) {
    super("subscription-card", words.text("edit.head"));
    this.words = words;
    this.before = subscription.name();
    name.setId("subscription-name");
    name.setText(before);
    Button done = new Button(words.text("edit.save"));
    done.setId("subscription-save");
    done.setOnAction(_ -> save.accept(this::changed));
    name.setOnAction(_ -> done.fire());
    TextField from = new TextField(subscription.source().text());
    from.setId("subscription-from");
    from.setEditable(false);
    HBox swatches = new HBox(1);
    for (PaletteColor color : PaletteColor.values()) {
      swatches.getChildren().add(swatch(color, subscription.color()));
    }
    fill(
        leave,
        words.text("cancel"),
        done,
        label("edit.name", name),
        name,
        swatches,
        label("edit.from", from),
        from);
  }

  Node firstFocus() {
    return name;
  }

  private Subscription changed(Subscription one) {
    String typed = name.getText().strip();
    Subscription named = one.withName(typed.isEmpty() ? before : typed);
    return colors.getSelectedToggle() == null
        ? named
        : named.withColor(String.valueOf(colors.getSelectedToggle().getUserData()));
  }

  private Label label(String key, Node of) {
    Label label = new Label(words.text(key));
    label.getStyleClass().add("second-line");
    label.setLabelFor(of);
    return label;
  }

  private ToggleButton swatch(PaletteColor color, String chosen) {
    String named = color.name().toLowerCase(Locale.ROOT);
    ToggleButton swatch = new ToggleButton(null, Icons.small(Feather.CHECK));
    swatch.setId("subscription-" + named);
    swatch.setAccessibleText(words.text("color." + color.name()));
    swatch.setTooltip(new Tooltip(words.text("color." + color.name())));
    swatch.getStyleClass().setAll("swatch", color.styleClass());
    swatch.setUserData(named);
    swatch.setToggleGroup(colors);
    swatch.setSelected(named.equals(chosen));
    return swatch;
  }
}
