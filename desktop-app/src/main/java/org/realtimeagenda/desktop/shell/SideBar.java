package org.realtimeagenda.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.Tip;

/** The left of the window: New event, the lists once they are there, and the state at its foot. */
final class SideBar extends BorderPane {

  private final StackPane middle = new StackPane();

  SideBar(Commands commands, boolean canCreate, StateStrip state) {
    getStyleClass().add("side-bar");
    VBox head = new VBox(canCreate ? newButton(commands.get("new")) : readOnly());
    head.getStyleClass().add("side-top");
    // Tab goes through them in the order in which they are added
    setTop(head);
    setCenter(middle);
    setBottom(state);
  }

  void fill(SideLists lists) {
    middle.getChildren().setAll(lists);
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
    Tip.told(label, Commands.TEXTS.getString("readOnly.why"));
    return label;
  }
}
