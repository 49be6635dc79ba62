package org.realtimeagenda.desktop.keys;

import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.shell.Command;
import org.realtimeagenda.desktop.theme.Theme;

/** The card: every command with its keys, in three columns, and the way to what program this is. */
final class KeysCard extends VBox {

  private static final ResourceBundle TEXTS = Bundles.of(KeysCard.class);

  /** Pixels of the card without its columns, and of the window around it. */
  private static final double WITHOUT_COLUMNS = 226;

  private final Button close = new Button(TEXTS.getString("close"));

  /**
   * @param windowHeight pixels; the columns scroll where they are higher
   */
  KeysCard(
      List<Command> commands, ObservableDoubleValue windowHeight, Runnable leave, Runnable about) {
    Label head = new Label(TEXTS.getString("head"));
    head.getStyleClass().add("popover-head");
    HBox columns =
        new HBox(
            column(commands, Command.Part.DATES, Command.Part.STEPS),
            column(commands, Command.Part.WINDOW),
            column(commands, Command.Part.ENTRY));
    columns.getStyleClass().add("keys-columns");
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setId("keys-scroll");
    scroll.getStyleClass().addAll("plain-scroll", "keys-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText(TEXTS.getString("head"));
    scroll.maxHeightProperty().bind(Bindings.subtract(windowHeight, WITHOUT_COLUMNS));
    Label plain = new Label(TEXTS.getString("plain"));
    plain.getStyleClass().add("second-line");
    plain.setWrapText(true);
    Hyperlink program = new Hyperlink(TEXTS.getString("about"));
    program.setId("keys-about");
    program.getStyleClass().add("repair");
    program.setMinWidth(Region.USE_PREF_SIZE);
    program.setOnAction(_ -> about.run());
    close.setId("keys-close");
    close.getStyleClass().setAll("dialog-button");
    close.setOnAction(_ -> leave.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox footer = new HBox(program, space, close);
    footer.setAlignment(Pos.CENTER_LEFT);
    setId("keys");
    getStyleClass().addAll("popover", "card", "keys-card");
    getStylesheets().add(Theme.sheet(KeysCard.class, "keys.css"));
    getChildren().setAll(head, plain, scroll, footer);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.F1) {
            leave.run();
            key.consume();
          }
        });
  }

  Node firstFocus() {
    return close;
  }

  private static VBox column(List<Command> commands, Command.Part... parts) {
    VBox column = new VBox();
    column.getStyleClass().add("keys-column");
    HBox.setHgrow(column, Priority.ALWAYS);
    for (Command.Part part : parts) {
      List<Command> some = commands.stream().filter(one -> one.part() == part).toList();
      if (!some.isEmpty()) {
        Label head = new Label(TEXTS.getString("part." + part));
        head.getStyleClass().add("keys-head");
        column.getChildren().add(head);
        some.forEach(one -> column.getChildren().add(line(one)));
      }
    }
    return column;
  }

  private static HBox line(Command command) {
    Label name = new Label(command.title());
    name.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(name, space);
    for (String key : command.keyTexts()) {
      Label cap = new Label(key);
      cap.getStyleClass().add("key");
      cap.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(cap);
    }
    line.getStyleClass().add("keys-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setAccessibleText(command.title() + ": " + String.join(", ", command.keyTexts()));
    return line;
  }
}
