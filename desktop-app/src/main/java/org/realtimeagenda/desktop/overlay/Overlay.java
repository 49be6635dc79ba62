package org.realtimeagenda.desktop.overlay;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.theme.Motion;
import org.realtimeagenda.desktop.theme.Theme;

/** A card over the window, dimming what is below: pointer, keys and focus stay with the card. */
public final class Overlay {
  private static final Duration FADE = Duration.millis(120);
  private static final String SCRIM = "dialog-scrim";

  private final Pane host;
  private final StackPane scrim = new StackPane();
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing");
  private final ChangeListener<@Nullable Node> keepFocus = (_, _, owner) -> bringBack(owner);
  private @Nullable Node focusBefore;
  private boolean backwards;

  /**
   * @param host lays its children over each other, as a StackPane does
   */
  public Overlay(Pane host) {
    this.host = host;
    scrim.getStyleClass().add(SCRIM);
    scrim.getStylesheets().add(Theme.sheet(Overlay.class, "overlay.css"));
    scrim.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.TAB) {
            backwards = key.isShiftDown();
          }
        });
    // the window's own shortcuts rest meanwhile
    scrim.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
  }

  /** Escape leaves {@code card}, whichever of its nodes has the focus. */
  public static void leaveByEscape(Node card, Runnable leave) {
    card.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            leave.run();
            key.consume();
          }
        });
  }

  /** Whether a card is shown. */
  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /** The same as a plain value. */
  public boolean isShowing() {
    return showing.get();
  }

  /** Shows {@code card}, in place of one that is there. */
  public void show(Region card, Node firstFocus) {
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    scrim.getChildren().setAll(card);
    if (!showing.get()) {
      focusBefore = host.getScene().getFocusOwner();
      host.getChildren().add(scrim);
      showing.set(true);
      fadeIn();
      host.getScene().focusOwnerProperty().addListener(keepFocus);
    }
    // what scrolls takes its content in with its skin
    card.applyCss();
    firstFocus.requestFocus();
  }

  /** Takes the card away; the focus is again where it was. */
  public void hide() {
    if (!showing.get()) {
      return;
    }
    host.getScene().focusOwnerProperty().removeListener(keepFocus);
    host.getChildren().remove(scrim);
    scrim.getChildren().clear();
    showing.set(false);
    if (focusBefore != null) {
      focusBefore.requestFocus();
      focusBefore = null;
    }
  }

  private void fadeIn() {
    if (Motion.isReduced(scrim)) {
      return;
    }
    FadeTransition fade = new FadeTransition(FADE, scrim);
    fade.setFromValue(0);
    fade.setToValue(1);
    fade.play();
  }

  private void bringBack(@Nullable Node owner) {
    if (owner == null || within(owner) || !isOnTop()) {
      return;
    }
    List<Node> stops = new ArrayList<>();
    collectStops(scrim, stops);
    if (!stops.isEmpty()) {
      (backwards ? stops.getLast() : stops.getFirst()).requestFocus();
    }
  }

  /** Whether no other card was laid over this one since. */
  private boolean isOnTop() {
    return host.getChildren().stream()
        .filter(layer -> layer.getStyleClass().contains(SCRIM))
        .reduce((_, above) -> above)
        .filter(scrim::equals)
        .isPresent();
  }

  private boolean within(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(scrim)) {
        return true;
      }
    }
    return false;
  }

  private static void collectStops(Parent parent, List<Node> stops) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child.isVisible() && !child.isDisabled()) {
        if (child.isFocusTraversable()) {
          stops.add(child);
        } else if (child instanceof Parent nested) {
          collectStops(nested, stops);
        }
      }
    }
  }
}
