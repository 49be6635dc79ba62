package org.realtimeagenda.desktop.subscription;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
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
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.subscription.Subscribed;
import org.realtimeagenda.client.subscription.Subscription;
import org.realtimeagenda.desktop.theme.ChipColor;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.OwnColor;
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
      Subscribed subscribed,
      SubscriptionWords words,
      Consumer<UnaryOperator<Subscription>> save,
      Runnable leave) {
    super("subscription-card", words.text("edit.head"));
    this.words = words;
    Subscription subscription = subscribed.subscription();
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
    ChipColor chosen = ChipColor.named(subscription.color());
    for (ChipColor color : choices(chosen, ChipColor.named(subscribed.color()))) {
      swatches.getChildren().add(swatch(color, color.equals(chosen)));
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

  /** What it has and what its file says, where that is none of the palette, which follows. */
  private static SequencedSet<ChipColor> choices(@Nullable ChipColor... before) {
    SequencedSet<ChipColor> choices = new LinkedHashSet<>();
    for (ChipColor color : before) {
      if (color instanceof OwnColor) {
        choices.add(color);
      }
    }
    choices.addAll(List.of(PaletteColor.values()));
    return choices;
  }

  private Label label(String key, Node of) {
    Label label = new Label(words.text(key));
    label.getStyleClass().add("second-line");
    label.setLabelFor(of);
    return label;
  }

  private ToggleButton swatch(ChipColor color, boolean chosen) {
    String named =
        switch (color) {
          case PaletteColor one -> words.text("color." + one.name());
          case OwnColor own -> words.text("color.OWN", own.stored());
        };
    ToggleButton swatch = new ToggleButton(null, Icons.small(Feather.CHECK));
    swatch.setId("subscription-" + color.stored().replace("#", ""));
    swatch.setAccessibleText(named);
    swatch.setTooltip(new Tooltip(named));
    swatch.getStyleClass().setAll("swatch");
    color.dress(swatch);
    swatch.setUserData(color.stored());
    swatch.setToggleGroup(colors);
    swatch.setSelected(chosen);
    return swatch;
  }
}
