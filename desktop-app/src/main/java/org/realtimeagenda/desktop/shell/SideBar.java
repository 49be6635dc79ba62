package org.realtimeagenda.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.theme.Icons;

/** The left of the window: New event, the month, the lists, and the state at its foot. */
final class SideBar extends BorderPane {

  private final VBox lists = new VBox();
  private final ScrollPane scroll = new ScrollPane(lists);
  private final VBox middle = new VBox(scroll);

  SideBar(Commands commands, boolean canCreate, StateStrip state, Node... parts) {
    getStyleClass().add("side-bar");
    lists.getChildren().setAll(parts);
    lists.getStyleClass().add("side-lists");
    scroll.getStyleClass().add("plain-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox head = new VBox(canCreate ? newButton(commands.get("new")) : readOnly());
    head.getStyleClass().add("side-top");
    setTop(head);
    setCenter(middle);
    setBottom(state);
  }

  /** Adds a list above the last one. */
  void addAboveLast(Node list) {
    lists.getChildren().add(lists.getChildren().size() - 1, list);
  }

  /** Adds below the lists what takes the room that they leave. */
  void addBelow(Node rest) {
    // else a text of several lines would count as one, and the lists would scroll
    scroll.prefViewportHeightProperty().bind(lists.heightProperty());
    VBox.setVgrow(rest, Priority.ALWAYS);
    middle.getChildren().add(rest);
  }

  private static Button newButton(Command command) {
    Label words = new Label(command.title(), Icons.icon(Feather.PLUS));
    Label keys = new Label(command.hint());
    keys.getStyleClass().add("keys");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(words, space, keys);
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button(null, line);
    button.setId("new-event");
    button.getStyleClass().add("new-button");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(button.widthProperty().subtract(24));
    button.setAccessibleText(command.title());
    button.setOnAction(_ -> command.action().run());
    return button;
  }

  private static Label readOnly() {
    Label label = new Label(Commands.TEXTS.getString("readOnly"), Icons.icon(Feather.LOCK));
    label.setId("read-only");
    label.getStyleClass().add("read-only");
    label.setMaxWidth(Double.MAX_VALUE);
    label.setTooltip(new Tooltip(Commands.TEXTS.getString("readOnly.why")));
    return label;
  }
}
