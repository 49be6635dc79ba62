package org.realtimeagenda.desktop.connection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.conflict.CompareDialog;
import org.realtimeagenda.desktop.conflict.Comparison;
import org.realtimeagenda.desktop.formats.Formats;

/**
 * The popover above the state strip. While it is open it asks the replica how things stand each
 * second and whenever the state is another, one question at a time. Used on the FX thread only.
 */
public final class ConnectionPopover implements PopoverView.Actions {

  /** Beside the window's edge, above the strip. */
  private static final Insets PLACE = new Insets(0, 0, 54, 8);

  private final Pane host;
  private final Replica replica;
  private final ObservableValue<ReplicaState> state;
  private final Reporter reporter;
  private final Clock clock;
  private final ChangeActions changes;
  private final CompareDialog compare;
  private final Runnable tryAgain;
  private final PopoverView view;
  private final VBox bubble;
  private final EventHandler<KeyEvent> keys = this::pressed;
  private final EventHandler<MouseEvent> mouse = this::pressed;
  private @Nullable Node opener;
  private Situation situation;
  private boolean asking;
  private boolean askAgain;

  /**
   * @param host the window's content, a StackPane
   * @param tryAgain connects anew
   */
  ConnectionPopover(
      StackPane host,
      Replica replica,
      ObservableValue<ReplicaState> state,
      Colleagues colleagues,
      Clock clock,
      Formats formats,
      ChangeActions changes,
      CompareDialog compare,
      BringAlong along,
      Runnable tryAgain) {
    this.host = host;
    this.replica = replica;
    this.state = state;
    this.clock = clock;
    this.reporter = new Reporter(colleagues, clock, formats);
    this.changes = changes;
    this.compare = compare;
    this.tryAgain = tryAgain;
    this.situation = new Situation(state.getValue(), 0, List.of(), List.of(), null, null);
    this.view = new PopoverView(reporter, colleagues, along, host.heightProperty(), this);
    Region arrow = new Region();
    arrow.getStyleClass().add("popover-arrow");
    bubble = new VBox(view, arrow);
    bubble.getStylesheets().setAll(view.getStylesheets());
    bubble.getStyleClass().add("popover-bubble");
    bubble.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    bubble.setPickOnBounds(false);
    StackPane.setAlignment(bubble, Pos.BOTTOM_LEFT);
    StackPane.setMargin(bubble, PLACE);
    state.subscribe(_ -> refresh());
  }

  public boolean isOpen() {
    return bubble.getParent() != null;
  }

  /** Opens it, or closes it where it is open. */
  public void toggle() {
    if (isOpen()) {
      close();
    } else {
      open();
    }
  }

  /** Opens it, unless it is. */
  public void open() {
    if (isOpen()) {
      return;
    }
    Scene scene = host.getScene();
    opener = scene.getFocusOwner();
    show();
    host.getChildren().add(bubble);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse);
    view.requestFocus();
    refresh();
  }

  @Override
  public void close() {
    if (!isOpen()) {
      return;
    }
    Scene scene = host.getScene();
    scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
    scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, mouse);
    host.getChildren().remove(bubble);
    if (opener != null) {
      opener.requestFocus();
      opener = null;
    }
  }

  /** Shows how things are now, if it is open. */
  public void refresh() {
    if (!isOpen()) {
      return;
    }
    show();
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    Answers.onFx(replica.situation(), (now, _) -> answered(now));
  }

  /** A failure isn't told: where there is no store to ask, the state says so. */
  private void answered(@Nullable Situation now) {
    asking = false;
    if (now != null) {
      situation = now;
    }
    if (isOpen()) {
      show();
    }
    if (askAgain) {
      askAgain = false;
      refresh();
    }
  }

  private void show() {
    Instant now = clock.instant();
    view.show(reporter.report(state.getValue(), situation), now);
  }

  @Override
  public void act(ChangeLine.Action action, ChangeLine line) {
    switch (action) {
      case COMPARE, EDIT -> close();
      case RETRY, DROP -> {}
    }
    changes.run(action, line, this::refresh);
  }

  @Override
  public void compare(Comparison versions) {
    close();
    compare.open(versions.key());
  }

  @Override
  public void tryAgain() {
    tryAgain.run();
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      close();
      key.consume();
    }
  }

  /** Elsewhere; the strip itself closes it by being pressed. */
  private void pressed(MouseEvent press) {
    for (Node node = (Node) press.getTarget(); node != null; node = node.getParent()) {
      if (node.equals(bubble) || "state-strip".equals(node.getId())) {
        return;
      }
    }
    close();
  }
}
