package org.realtimeagenda.desktop.connection;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.Wrapping;

/** One own change: what was done, to which event, when, how far it has come, and what to do. */
final class ChangeRow extends VBox {
  private static final double GAP = 6;

  /** Beside the mark, in the narrowest popover with a scroll bar. */
  private static final double ROOM = 200;

  ChangeRow(ChangeLine line, ChangeWords words, BiConsumer<ChangeLine.Action, ChangeLine> act) {
    getStyleClass().add("change-row");
    StackPane mark = new StackPane(Icons.icon(icon(line.kind())));
    mark.getStyleClass().add("change-mark");
    Label title = new Label(line.title());
    title.getStyleClass().add("popover-strong");
    Label what = new Label(line.what());
    what.getStyleClass().add("second-line");
    Wrapping.of(what);
    VBox lines = new VBox(title, what);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    Label time = new Label(line.time());
    time.getStyleClass().add("second-line");
    time.setMinWidth(Region.USE_PREF_SIZE);
    Label state = new Label(line.state());
    state.getStyleClass().addAll("second-line", line.urgent() ? "change-urgent" : "change-state");
    state.setMinWidth(Region.USE_PREF_SIZE);
    VBox right = new VBox(time);
    right.setAlignment(Pos.CENTER_RIGHT);
    HBox top = new HBox(mark, lines, right);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("change-top");
    getChildren().add(top);
    setAccessibleText(
        String.join(
            ", ",
            words.text("kind." + line.kind()),
            line.title(),
            line.what(),
            line.time(),
            line.state()));
    if (line.urgent()) {
      Wrapping.of(state);
      state.setMinWidth(0);
      getChildren().addAll(indented(state), indented(buttons(line, words, act)));
    } else {
      right.getChildren().add(state);
    }
  }

  private static FlowPane buttons(
      ChangeLine line, ChangeWords words, BiConsumer<ChangeLine.Action, ChangeLine> act) {
    FlowPane buttons = new FlowPane(GAP, GAP);
    buttons.setPrefWrapLength(ROOM);
    buttons.getStyleClass().add("change-buttons");
    for (ChangeLine.Action action : line.actions()) {
      Button button = new Button(words.text("action." + action));
      button.setId(action + "-" + line.change().number());
      button.getStyleClass().setAll("dialog-button", "small-dialog-button");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setAccessibleText(words.text("action.of", button.getText(), line.title()));
      if (action == ChangeLine.Action.DROP) {
        button.setTooltip(new Tooltip(words.text("means.DROP")));
        button.setAccessibleHelp(words.text("means.DROP"));
      }
      button.setOnAction(_ -> act.accept(action, line));
      buttons.getChildren().add(button);
    }
    return buttons;
  }

  private static HBox indented(Region part) {
    HBox.setHgrow(part, Priority.ALWAYS);
    HBox box = new HBox(part);
    box.getStyleClass().add("change-indent");
    return box;
  }

  private static Feather icon(ChangeLine.Kind kind) {
    return switch (kind) {
      case ADDED -> Feather.PLUS;
      case EDITED -> Feather.EDIT_2;
      case DELETED -> Feather.TRASH_2;
    };
  }
}
