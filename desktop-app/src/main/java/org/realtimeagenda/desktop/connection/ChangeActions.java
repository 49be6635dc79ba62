package org.realtimeagenda.desktop.connection;

import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.calendar.EventEditor;
import org.realtimeagenda.desktop.conflict.CompareDialog;
import org.realtimeagenda.desktop.toast.Toast;
import org.realtimeagenda.desktop.toast.Toasts;

/** What a person does about a change that the team hasn't taken. Used on the FX thread only. */
final class ChangeActions {

  private final Replica replica;
  private final EventEditor editor;
  private final CompareDialog compare;
  private final Toasts toasts;
  private final ChangeWords words;

  ChangeActions(
      Replica replica,
      EventEditor editor,
      CompareDialog compare,
      Toasts toasts,
      ChangeWords words) {
    this.replica = replica;
    this.editor = editor;
    this.compare = compare;
    this.toasts = toasts;
    this.words = words;
  }

  /**
   * Does it.
   *
   * @param done called once it is safe, where the list may have changed by it
   */
  void run(ChangeLine.Action action, ChangeLine line, Runnable done) {
    OwnChange change = line.change();
    switch (action) {
      case COMPARE -> compare.open(change.edit().key());
      case EDIT -> editor.open(change.edit().key(), null);
      case RETRY -> Answers.onFx("retry", replica.retry(change.number()), _ -> done.run());
      case DROP ->
          Answers.onFx(
              "drop",
              replica.drop(change.number()),
              dropped -> {
                if (dropped) {
                  offerUndo(line.title(), change.whole());
                }
                done.run();
              });
    }
  }

  private void offerUndo(String title, LocalEdit edit) {
    toasts.show(
        new Toast(
            new Toast.From.Info(),
            words.text("dropped"),
            words.text("dropped.detail", title),
            new Toast.Action(
                words.text("undo"),
                () -> Answers.onFx("undo of a drop", replica.apply(edit), _ -> {}))));
  }
}
