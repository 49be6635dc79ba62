package org.realtimeagenda.desktop.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.Tip;

/** Undo and redo, at the right of the top bar. */
final class UndoButtons extends HBox {

  UndoButtons(Commands commands, Edits edits) {
    getStyleClass().add("undo-buttons");
    setAlignment(Pos.CENTER_RIGHT);
    getChildren()
        .addAll(
            button(
                commands.get("undo"),
                "undo.nothing",
                Feather.CORNER_UP_LEFT,
                edits.undoableProperty()),
            button(
                commands.get("redo"),
                "redo.nothing",
                Feather.CORNER_UP_RIGHT,
                edits.redoableProperty()));
  }

  /** The tooltip is that of a pane around the button, which has none while it is disabled. */
  private static StackPane button(
      Command command, String nothing, Feather icon, ReadOnlyBooleanProperty possible) {
    Button button = new Button(null, Icons.icon(icon));
    button.setId(command.name());
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(command.title());
    button.setOnAction(_ -> command.action().run());
    button.disableProperty().bind(possible.not());
    StackPane around = new StackPane(button);
    Tip tip =
        Tip.on(around, () -> possible.get() ? command.words() : Commands.TEXTS.getString(nothing));
    possible.addListener(_ -> tip.renew());
    return around;
  }
}
