package org.realtimeagenda.desktop.connection;

import java.nio.file.Path;
import java.time.Clock;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener.EditAnswer;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaState.Need;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.EventEditor;
import org.realtimeagenda.desktop.conflict.CompareDialog;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.toast.Toast;
import org.realtimeagenda.desktop.toast.Toasts;

/**
 * All that the window has to say and to ask about its connection: popover, comparing, toasts. Made
 * once the window can be seen. Used on the FX thread only.
 */
public final class ConnectionParts {

  private final CompareDialog compare;
  private final ConnectionPopover popover;
  private final StateToasts stateToasts;
  private final BringAlong along;
  private final Toasts toasts;
  private final ChangeWords words;
  private boolean reached;

  /**
   * @param host the window's content
   * @param state what the window says of its connection
   * @param clock its zone is the reader's
   * @param tryAgain connects anew
   */
  public ConnectionParts(
      StackPane host,
      Replica replica,
      ObservableValue<ReplicaState> state,
      Colleagues colleagues,
      EventEditor editor,
      Toasts toasts,
      Clock clock,
      Formats formats,
      Runnable tryAgain) {
    this.toasts = toasts;
    words = new ChangeWords(formats, clock);
    compare = new CompareDialog(host, replica, colleagues, clock, formats, this::unread);
    along = new BringAlong(replica, toasts, words);
    popover =
        new ConnectionPopover(
            host,
            replica,
            state,
            colleagues,
            clock,
            formats,
            new ChangeActions(replica, editor, compare, toasts, words),
            compare,
            along,
            tryAgain);
    stateToasts = new StateToasts(toasts, replica, words, clock, compare::open, popover::open);
    state.subscribe(this::stateChanged);
    editor.showingProperty().subscribe(this::covered);
    compare.showingProperty().subscribe(this::covered);
  }

  /** Whether a card of these lies over the window. */
  public ObservableBooleanValue showingProperty() {
    return compare.showingProperty();
  }

  /** Opens the popover, or closes it. */
  public void toggle() {
    popover.toggle();
  }

  /** Opens the two versions of an event. */
  public void compare(EventKey key) {
    compare.open(key);
  }

  /** How the team answered an own change. */
  public void answered(EditAnswer answer) {
    stateToasts.answered(answer);
  }

  /** This computer's copy was damaged, and is built again. */
  public void storeSetAside(Path aside, int saved, boolean complete) {
    toasts.show(
        new Toast(
                new Toast.From.Warning(),
                words.text("aside"),
                words.text(complete ? "aside.complete" : "aside.part", saved, aside.getFileName()),
                null)
            .staying());
  }

  /** A second has passed. */
  public void secondPassed() {
    stateToasts.secondPassed();
    popover.refresh();
    compare.refresh();
  }

  private void unread() {
    toasts.show(
        new Toast(
            new Toast.From.Warning(), words.text("unread"), words.text("unread.detail"), null));
  }

  private void stateChanged(ReplicaState state) {
    stateToasts.state(state);
    boolean live =
        state instanceof ReplicaState.Live || state instanceof ReplicaState.NeedsYou(Need.Decide _);
    if (live && !reached) {
      reached = true;
      along.begin();
    }
  }

  private void covered(boolean now) {
    if (now) {
      popover.close();
    }
  }
}
