package org.realtimeagenda.desktop.edit;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.exchange.Importer;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.UndoHistory;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.toast.Toast;
import org.realtimeagenda.desktop.toast.Toasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever the person changes in the window goes through here: it is applied, remembered for undo,
 * and told. One after the other, in the order of the clicks. Used on the FX thread only.
 */
public final class Edits {
  private static final Logger LOG = LoggerFactory.getLogger(Edits.class);

  /** Edits that were made as one, and what is said of them. */
  private record Remembered(Did did, List<LocalEdit> edits) {
    List<LocalEdit> inverse() {
      return edits.reversed().stream().map(LocalEdit::inverse).toList();
    }
  }

  private final Replica replica;
  private final Toasts toasts;
  private final EditWords words;
  private final UndoHistory<Remembered> history = new UndoHistory<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
  private boolean busy;
  private @Nullable Toast told;

  /**
   * @param clock its zone is the reader's
   */
  public Edits(Replica replica, Toasts toasts, Clock clock, Formats formats) {
    this.replica = replica;
    this.toasts = toasts;
    this.words = new EditWords(clock, formats);
  }

  /** Whether there is something to undo. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether there is something to redo. */
  public ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /**
   * Makes a change and tells it, with a button that takes it back; where it can't be made, tells
   * why.
   *
   * @param edit works it out; asked once every change before it is safe on disk
   */
  public void apply(Did did, Supplier<CompletableFuture<LocalEdit>> edit) {
    apply(did, edit, _ -> {});
  }

  /**
   * The same.
   *
   * @param then told on the FX thread whether the change is safe on disk
   */
  public void apply(Did did, Supplier<CompletableFuture<LocalEdit>> edit, Consumer<Boolean> then) {
    var _ =
        attempt(did, edit)
            .whenComplete(
                (_, failure) -> {
                  if (failure != null) {
                    tellFailure(did, failure);
                  }
                  then.accept(failure == null);
                });
  }

  /**
   * The same for a form, which says itself why a change can't be made.
   *
   * @return completed on the FX thread once the change is safe on disk, or failed
   */
  public CompletableFuture<Void> attempt(Did did, Supplier<CompletableFuture<LocalEdit>> edit) {
    CompletableFuture<Void> safe = new CompletableFuture<>();
    next(
        () ->
            Answers.onFx(
                edit.get().thenCompose(this::stored),
                (made, failure) -> {
                  if (failure == null) {
                    remember(did, List.of(made));
                    safe.complete(null);
                  } else {
                    safe.completeExceptionally(failure);
                  }
                  finished();
                }));
    return safe;
  }

  /** Why a change could not be made, in words. */
  public String why(Throwable failure) {
    return words.reason(deepest(failure));
  }

  /** Whether a change failed for a reason that lies in the event, not in this program. */
  public static boolean isExpected(Throwable failure) {
    return deepest(failure) instanceof CannotChangeException;
  }

  /** Takes the last change back, also where the team has it already. */
  public void undo() {
    next(
        () ->
            history
                .undo()
                .ifPresentOrElse(
                    last -> replay(last.did(), last.inverse(), this::tellUndone, history::redo),
                    this::finished));
  }

  /** Makes the change again that was undone last. */
  public void redo() {
    next(
        () ->
            history
                .redo()
                .ifPresentOrElse(
                    last -> replay(last.did(), last.edits(), this::tellDone, history::undo),
                    this::finished));
  }

  /**
   * Applies them.
   *
   * @param keep puts it back into the history where it can't be applied
   */
  private void replay(Did did, List<LocalEdit> edits, Consumer<Did> tell, Runnable keep) {
    Answers.onFx(
        stored(edits),
        (_, failure) -> {
          if (failure == null) {
            tell.accept(did);
          } else {
            keep.run();
            tellFailure(did, failure);
          }
          finished();
        });
  }

  private CompletableFuture<LocalEdit> stored(LocalEdit edit) {
    return replica.apply(edit).thenApply(_ -> edit);
  }

  /** Some at a time, so that others get at the store in between. */
  private CompletableFuture<Void> stored(List<LocalEdit> edits) {
    List<LocalEdit> first = edits.subList(0, Math.min(edits.size(), Importer.TOGETHER));
    List<LocalEdit> rest = edits.subList(first.size(), edits.size());
    return rest.isEmpty()
        ? replica.applyAll(first)
        : replica.applyAll(first).thenCompose(_ -> stored(rest));
  }

  /** Remembers what was made elsewhere, to be taken back as one, and tells it. */
  public void made(Did did, List<LocalEdit> edits) {
    remember(did, edits);
    tellWhatCanBe();
  }

  private void remember(Did did, List<LocalEdit> edits) {
    history.did(new Remembered(did, List.copyOf(edits)));
    tellDone(did);
  }

  private void next(Runnable change) {
    waiting.add(change);
    if (!busy) {
      begin();
    }
  }

  private void begin() {
    Runnable change = waiting.poll();
    busy = change != null;
    if (change != null) {
      change.run();
    }
  }

  private void finished() {
    tellWhatCanBe();
    begin();
  }

  private void tellWhatCanBe() {
    undoable.set(history.canUndo());
    redoable.set(history.canRedo());
  }

  private void tellDone(Did did) {
    tell(
        new Toast(
            new Toast.From.Deed(Feather.CHECK),
            words.did(did),
            words.when(did),
            new Toast.Action(words.text("undo"), this::undo)));
  }

  private void tellUndone(Did did) {
    tell(
        new Toast(
            new Toast.From.Deed(Feather.CORNER_UP_LEFT),
            words.undone(did),
            "",
            new Toast.Action(words.text("redo"), this::redo)));
  }

  private void tellFailure(Did did, Throwable failure) {
    Throwable reason = deepest(failure);
    if (reason instanceof CannotChangeException cannot) {
      if (cannot.reason() == CannotChangeException.Reason.NOTHING_CHANGES) {
        return;
      }
    } else {
      LOG.error("a change could not be made: {}", did.deed(), failure);
    }
    tell(
        new Toast(
            new Toast.From.Warning(),
            words.text("failed", words.quoted(did.name())),
            words.reason(reason),
            null));
  }

  private void tell(Toast toast) {
    toasts.showNow(told, toast);
    told = toast;
  }

  private static Throwable deepest(Throwable failure) {
    Throwable reason = failure;
    for (Throwable deeper = failure; deeper != null; deeper = deeper.getCause()) {
      reason = deeper;
    }
    return reason;
  }
}
