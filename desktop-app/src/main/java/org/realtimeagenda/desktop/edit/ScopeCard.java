package org.realtimeagenda.desktop.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.desktop.theme.Theme;
import org.realtimeagenda.desktop.theme.Wrapping;

/** The card of the question: a button for each scope, with what it comes to, and a way out. */
final class ScopeCard extends VBox {
  private final List<Button> buttons = new ArrayList<>();
  private final Runnable leave;

  ScopeCard(
      ScopeWords words,
      ScopeQuestion.Deed deed,
      String title,
      LocalDate day,
      EnumSet<Scope> scopes,
      Consumer<Scope> choose,
      Runnable leave) {
    this.leave = leave;
    Label head = new Label(words.head(deed, title));
    Wrapping.of(head);
    head.getStyleClass().add("popover-head");
    VBox choices = new VBox();
    choices.getStyleClass().add("scope-choices");
    for (Scope scope : scopes) {
      Button button = choice(words.name(scope), words.detail(scope, day));
      button.setId("scope-" + scope.name().toLowerCase(Locale.ROOT));
      button.setOnAction(_ -> choose.accept(scope));
      choices.getChildren().add(button);
      buttons.add(button);
    }
    Button cancel = new Button(words.cancel());
    cancel.setId("scope-cancel");
    cancel.getStyleClass().setAll("dialog-button");
    cancel.setOnAction(_ -> leave.run());
    buttons.add(cancel);
    HBox footer = new HBox(cancel);
    footer.setAlignment(Pos.CENTER_RIGHT);
    setId("scope");
    getStyleClass().addAll("popover", "scope-card");
    getStylesheets().add(Theme.sheet(ScopeCard.class, "edit.css"));
    getChildren().setAll(head, choices, footer);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  Node firstFocus() {
    return buttons.getFirst();
  }

  private static Button choice(String name, String detail) {
    Label first = new Label(name);
    first.getStyleClass().add("scope-name");
    Label second = new Label(detail);
    second.getStyleClass().add("scope-detail");
    Button button = new Button("", new VBox(first, second));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(name);
    button.setAccessibleHelp(detail);
    button.getStyleClass().setAll("dialog-button", "scope-choice");
    return button;
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case UP, LEFT -> focus(-1);
      case DOWN, RIGHT -> focus(1);
      case ENTER -> buttons.stream().filter(Node::isFocused).findFirst().ifPresent(Button::fire);
      case ESCAPE -> leave.run();
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void focus(int steps) {
    for (int at = 0; at < buttons.size(); at++) {
      if (buttons.get(at).isFocused()) {
        buttons.get(Math.floorMod(at + steps, buttons.size())).requestFocus();
        return;
      }
    }
  }
}
