package org.realtimeagenda.desktop.subscription;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.subscription.Subscribed;
import org.realtimeagenda.desktop.theme.Icons;

/**
 * The subscribed calendars in the side bar, each with a check box that shows or hides its events
 * and how old it is. Nothing is seen of it while there are none.
 */
final class SubscriptionList extends VBox {

  private final SubscriptionModel model;
  private final SubscriptionWords words;
  private final SubscriptionActions actions;
  private final VBox rows = new VBox();
  private List<SubscriptionRow> painted = List.of();

  SubscriptionList(SubscriptionModel model, SubscriptionWords words, SubscriptionActions actions) {
    this.model = model;
    this.words = words;
    this.actions = actions;
    Label head = new Label(words.text("head"));
    head.getStyleClass().add("side-head");
    Button add = iconButton(Feather.PLUS, words.text("add"));
    add.setId("add-subscription");
    add.setOnAction(_ -> actions.add());
    HBox top = new HBox(head, space(), add);
    top.getStyleClass().add("side-head-row");
    top.setAlignment(Pos.CENTER_LEFT);
    setId("subscriptions");
    getStylesheets().add(Card.styles());
    getChildren().addAll(top, rows);
    model.all().addListener((Observable _) -> refresh());
    model.refreshing().addListener((Observable _) -> refresh());
    refresh();
  }

  /** They are other ones, or a minute has passed; rows that are the same stay, with their focus. */
  void refresh() {
    List<Subscribed> now = model.all();
    setVisible(!now.isEmpty());
    setManaged(!now.isEmpty());
    if (!isPainted(now)) {
      List<SubscriptionRow> next = new ArrayList<>();
      now.forEach(one -> next.add(new SubscriptionRow(one, words, actions)));
      painted = next;
      rows.getChildren().setAll(painted);
    }
    for (int i = 0; i < now.size(); i++) {
      Subscribed one = now.get(i);
      painted.get(i).say(one, model.refreshing().contains(one.subscription().id()));
    }
  }

  private boolean isPainted(List<Subscribed> now) {
    if (painted.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!painted.get(i).isOf(now.get(i))) {
        return false;
      }
    }
    return true;
  }

  static Button iconButton(Feather icon, String words) {
    Button button = new Button(null, Icons.icon(icon));
    button.getStyleClass().addAll("icon-button", "small-button");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
