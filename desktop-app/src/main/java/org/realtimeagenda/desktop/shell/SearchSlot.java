package org.realtimeagenda.desktop.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.Tip;

/**
 * The place of the search field in the top bar. Until somebody searches it is a button that looks
 * like one, since the first paint is quicker without a real one.
 */
public final class SearchSlot extends StackPane {

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** Pixels that the field needs at least, and the button, with the gap before them. */
  static final double FIELD = 156;

  static final double BUTTON = 42;

  private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
  private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(this, "searching");
  private final Button button;

  public SearchSlot(Commands commands) {
    Command command = commands.get("find");
    Label words = new Label(command.title());
    Label keys = new Label(command.hint());
    keys.getStyleClass().add("keys");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(Icons.icon(Feather.SEARCH), words, space, keys);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMouseTransparent(true);
    words.managedProperty().bind(words.visibleProperty());
    keys.managedProperty().bind(keys.visibleProperty());
    keys.visibleProperty().bind(words.visibleProperty());
    button = new Button(null, line);
    button.setId("find");
    button.getStyleClass().add("search-button");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(button.widthProperty().subtract(20));
    button.setAccessibleText(command.title());
    Tip.told(button, command.words());
    button.setOnAction(_ -> command.action().run());
    getStyleClass().add("search-slot");
    getChildren().setAll(button);
    words.visibleProperty().bind(narrow.not());
  }

  /** Whether somebody types what they look for. */
  ReadOnlyBooleanProperty searchingProperty() {
    return searching.getReadOnlyProperty();
  }

  /** Whether there is room for a button only. */
  void narrow(boolean now) {
    narrow.set(now);
    pseudoClassStateChanged(NARROW, now && getChildren().contains(button));
  }

  /** Shows a field in place of the button. */
  public void show(Node field) {
    getChildren().setAll(field);
    searching.set(true);
    pseudoClassStateChanged(NARROW, false);
  }

  /** Shows the button again. */
  public void close() {
    getChildren().setAll(button);
    searching.set(false);
    pseudoClassStateChanged(NARROW, narrow.get());
  }
}
