package org.realtimeagenda.desktop.subscription;

import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.subscription.Subscribed;
import org.realtimeagenda.client.subscription.Subscription;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.PaletteColor;

/**
 * The subscribed calendars in the side bar, each with a check box that shows or hides its events
 * and how old it is. Nothing is seen of it while there are none.
 */
final class SubscriptionList extends VBox {

  /** What can be done with one of them. */
  interface Actions {
    void add();

    void show(Subscribed one, boolean shown);

    void refresh(Subscribed one);

    void edit(Subscribed one);

    void remove(Subscribed one);
  }

  private final SubscriptionModel model;
  private final SubscriptionWords words;
  private final Actions actions;
  private final VBox rows = new VBox();

  SubscriptionList(SubscriptionModel model, SubscriptionWords words, Actions actions) {
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
    model.all().addListener((Observable _) -> build());
    build();
  }

  /** Paints all of them anew: a minute has passed. */
  void build() {
    boolean any = !model.all().isEmpty();
    setVisible(any);
    setManaged(any);
    rows.getChildren().setAll(model.all().stream().map(this::row).toList());
  }

  private VBox row(Subscribed one) {
    Subscription subscription = one.subscription();
    CheckBox box = new CheckBox(subscription.name());
    box.setSelected(subscription.shown());
    box.setMnemonicParsing(false);
    box.setMinWidth(0);
    box.setOnAction(_ -> actions.show(one, box.isSelected()));
    Button more = iconButton(Feather.MORE_HORIZONTAL, words.text("more", subscription.name()));
    more.getStyleClass().add("on-hover");
    more.setOnAction(_ -> menu(one).show(more, Side.BOTTOM, 0, 2));
    HBox line = new HBox(box, space(), more);
    PaletteColor color = PaletteColor.named(subscription.color());
    line.getStyleClass().add("side-row");
    line.getStyleClass().add((color == null ? PaletteColor.SLATE : color).styleClass());
    line.setAlignment(Pos.CENTER_LEFT);
    VBox row = new VBox(line, state(one));
    row.setId("subscription-" + subscription.id());
    return row;
  }

  private Label state(Subscribed one) {
    String text = model.isRefreshing(one) ? words.text("refreshing") : words.state(one.standing());
    Label state = new Label(text);
    state.getStyleClass().addAll("second-line", "subscription-state");
    if (one.standing().problem() != null) {
      state.setGraphic(Icons.small(Feather.ALERT_TRIANGLE));
      state.getStyleClass().add("trouble");
    }
    state.setWrapText(true);
    state.setMinHeight(Region.USE_PREF_SIZE);
    state.setTooltip(new Tooltip(words.events(one)));
    return state;
  }

  private ContextMenu menu(Subscribed one) {
    ContextMenu menu =
        new ContextMenu(
            item("refresh", one, actions::refresh),
            item("edit", one, actions::edit),
            item("remove", one, actions::remove));
    menu.setId("subscription-menu");
    return menu;
  }

  private MenuItem item(String key, Subscribed one, Consumer<Subscribed> action) {
    MenuItem item = new MenuItem(words.text(key));
    item.setId("subscription-" + key);
    item.setOnAction(_ -> action.accept(one));
    return item;
  }

  private static Button iconButton(Feather icon, String words) {
    Button button = new Button(null, Icons.icon(icon));
    button.getStyleClass().addAll("icon-button", "small-button");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
