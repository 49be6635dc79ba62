package org.realtimeagenda.desktop.subscription;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.subscription.Subscribed;
import org.realtimeagenda.client.subscription.Subscription;
import org.realtimeagenda.desktop.theme.ChipColor;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.PaletteColor;
import org.realtimeagenda.desktop.theme.Wrapping;

/** A subscribed calendar in the side bar, and how old it is. */
final class SubscriptionRow extends VBox {
  private final Subscription subscription;
  private final SubscriptionWords words;
  private final SubscriptionActions actions;
  private final Label state = new Label();

  /** A sign where there is trouble, and the words. */
  private final HBox standing = new HBox();

  private final Tooltip events = new Tooltip();
  private Subscribed shown;

  SubscriptionRow(Subscribed one, SubscriptionWords words, SubscriptionActions actions) {
    this.subscription = one.subscription();
    this.words = words;
    this.actions = actions;
    this.shown = one;
    CheckBox box = new CheckBox(subscription.name());
    box.setSelected(subscription.shown());
    box.setMnemonicParsing(false);
    box.setMinWidth(0);
    box.setOnAction(_ -> actions.show(shown, box.isSelected()));
    Button more =
        SubscriptionList.iconButton(
            Feather.MORE_HORIZONTAL, words.text("more", subscription.name()));
    more.getStyleClass().add("on-hover");
    ContextMenu menu = menu();
    more.setOnAction(_ -> menu.show(more, Side.BOTTOM, 0, 2));
    HBox line = new HBox(box, SubscriptionList.space(), more);
    ChipColor color = ChipColor.named(subscription.color());
    line.getStyleClass().add("side-row");
    (color == null ? PaletteColor.SLATE : color).dress(line);
    line.setAlignment(Pos.CENTER_LEFT);
    state.getStyleClass().addAll("second-line", "subscription-state");
    Wrapping.of(state);
    state.setMinHeight(Region.USE_PREF_SIZE);
    state.setTooltip(events);
    standing.getStyleClass().add("subscription-line");
    standing.getChildren().setAll(state);
    setId("subscription-" + subscription.id());
    getChildren().setAll(line, standing);
  }

  /** Whether it only has to say how that stands now. */
  boolean isOf(Subscribed one) {
    return one.subscription().equals(subscription);
  }

  /** Says how it stands. */
  void say(Subscribed now, boolean refreshing) {
    shown = now;
    boolean trouble = now.standing().problem() != null && !refreshing;
    state.setText(refreshing ? words.text("refreshing") : words.state(now.standing()));
    standing.getChildren().setAll(state);
    standing.getStyleClass().remove("trouble");
    if (trouble) {
      standing.getChildren().addFirst(Icons.small(Feather.ALERT_TRIANGLE));
      standing.getStyleClass().add("trouble");
    }
    events.setText(words.events(now));
  }

  private ContextMenu menu() {
    ContextMenu menu =
        new ContextMenu(
            item("refresh", actions::refresh),
            item("edit", actions::edit),
            item("remove", actions::remove));
    menu.setId("subscription-menu");
    return menu;
  }

  private MenuItem item(String key, Consumer<Subscribed> action) {
    MenuItem item = new MenuItem(words.text(key));
    item.setId("subscription-" + key);
    item.setOnAction(_ -> action.accept(shown));
    return item;
  }
}
