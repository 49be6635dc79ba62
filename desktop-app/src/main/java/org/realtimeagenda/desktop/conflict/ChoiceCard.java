package org.realtimeagenda.desktop.conflict;

import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One of two versions of a field, to be chosen; what differs from the other stands out. */
final class ChoiceCard extends HBox {

  private static final double WIDTH = 288;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private boolean selected;

  /**
   * @param name which field of whose version it is
   */
  ChoiceCard(String id, String name, Difference value, Runnable choose) {
    setId(id);
    getStyleClass().add("choice");
    setAlignment(Pos.TOP_LEFT);
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    setAccessibleText(name + ": " + value.before() + value.differs() + value.after());
    Region dot = new Region();
    dot.getStyleClass().add("choice-dot");
    StackPane ring = new StackPane(dot);
    ring.getStyleClass().add("choice-ring");
    TextFlow text =
        new TextFlow(
            Stream.of(
                    part(value.before(), "choice-text"),
                    part(value.differs(), "choice-difference"),
                    part(value.after(), "choice-text"))
                .filter(part -> !part.getText().isEmpty())
                .toArray(Text[]::new));
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().setAll(ring, text);
    setOnMouseClicked(
        click -> {
          if (click.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            choose.run();
          }
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER) {
            choose.run();
            key.consume();
          }
        });
  }

  void select(boolean now) {
    selected = now;
    pseudoClassStateChanged(SELECTED, now);
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? selected
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private static Text part(String words, String style) {
    Text text = new Text(words);
    text.getStyleClass().add(style);
    return text;
  }
}
