package org.realtimeagenda.desktop.toast;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaListener.EditAnswer;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.EventEditor;

/** Tells in a toast when the team didn't take an own change. Used on the FX thread only. */
public final class Refusals {
  private final Toasts toasts;
  private final EventEditor editor;
  private final NewsWords words;

  /**
   * @param editor opens the event that was refused
   * @param clock its zone is the reader's
   */
  public Refusals(
      Toasts toasts, Colleagues colleagues, EventEditor editor, Clock clock, Locale locale) {
    this.toasts = toasts;
    this.editor = editor;
    this.words = new NewsWords(colleagues, clock, locale);
  }

  /** Says nothing where all is well, or the change only waits: the state strip tells that. */
  public void answered(EditAnswer answer) {
    if (answer instanceof EditAnswer.Answered(LocalEdit edit, ChangeResult result)) {
      String why = why(result);
      if (!why.isEmpty()) {
        toasts.show(
            new Toast(
                new Toast.From.Warning(),
                words.text("refused", words.title(event(edit))),
                why,
                new Toast.Action(words.text("open"), () -> editor.open(edit.key()))));
      }
    }
  }

  private String why(ChangeResult result) {
    return switch (result) {
      case ChangeResult.Accepted _ -> "";
      case ChangeResult.Conflict(var now) -> conflict(now);
      case ChangeResult.Rejected(var field, var reason) -> words.text("rejected", field, reason);
      case ChangeResult.NotApplied() -> words.text("not-applied");
    };
  }

  private String conflict(@Nullable CalendarEvent now) {
    return now == null || now.deleted()
        ? words.text("conflict.gone")
        : words.text("conflict.changed", words.name(now.updatedBy()));
  }

  private static CalendarEvent event(LocalEdit edit) {
    return switch (edit) {
      case LocalEdit.Create(var event) -> event;
      case LocalEdit.Update(var before, var values) -> before.with(values);
      case LocalEdit.Delete(var before) -> before;
    };
  }
}
