package org.realtimeagenda.desktop.edit;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.desktop.calendar.Answers;
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

  private final Replica replica;
  private final Toasts toasts;
  private final EditWords words;
  private final Deque<Done> done = new ArrayDeque<>();
  private final Deque<Done> undone = new ArrayDeque<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
  private boolean busy;
  private @Nullable Toast told;

  private record Done(Did did, LocalEdit edit) {}

  /**
   * @param clock its zone is the reader's
   */
  public Edits(Replica replica, Toasts toasts, Clock clock, Locale locale) {
    this.replica = replica;
    this.toasts = toasts;
    this.words = new EditWords(clock, locale);
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
    Answers.onFx(
        attempt(did, edit),
        (_, failure) -> {
          if (failure != null) {
            tellFailure(did, failure);
          }
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
                    did(new Done(did, made));
                    safe.complete(null);
                  } else {
                    safe.completeExceptionally(failure);
                  }
                  finished();
                }));
    return safe;
  }

  /** Takes the last change back, also where the team has it already. */
  public void undo() {
    next(
        () -> {
          Done last = done.peek();
          if (last == null) {
            finished();
          } else {
            replay(last, last.edit().inverse(), done, undone, this::tellUndone);
          }
        });
  }

  /** Makes the change again that was undone last. */
  public void redo() {
    next(
        () -> {
          Done last = undone.peek();
          if (last == null) {
            finished();
          } else {
            replay(last, last.edit(), undone, done, this::tellDone);
          }
        });
  }

  private void replay(
      Done which, LocalEdit edit, Deque<Done> from, Deque<Done> to, Consumer<Did> tell) {
    Answers.onFx(
        replica.apply(edit),
        (_, failure) -> {
          if (failure == null) {
            to.push(from.pop());
            tell.accept(which.did());
          } else {
            tellFailure(which.did(), failure);
          }
          finished();
        });
  }

  private CompletableFuture<LocalEdit> stored(LocalEdit edit) {
    return replica.apply(edit).thenApply(_ -> edit);
  }

  private void did(Done made) {
    done.push(made);
    undone.clear();
    tellDone(made.did());
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
    undoable.set(!done.isEmpty());
    redoable.set(!undone.isEmpty());
    begin();
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
    LOG.error("a change could not be made: {}", did.deed(), failure);
    tell(
        new Toast(
            new Toast.From.Warning(),
            words.text("failed", words.quoted(did.name())),
            reason(failure),
            null));
  }

  private void tell(Toast toast) {
    toasts.showNow(told, toast);
    told = toast;
  }

  private static String reason(Throwable failure) {
    Throwable reason = failure;
    for (Throwable deeper = failure; deeper != null; deeper = deeper.getCause()) {
      reason = deeper;
    }
    return Objects.requireNonNullElse(reason.getMessage(), reason.getClass().getSimpleName());
  }
}
