package org.realtimeagenda.desktop.dialog;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.overlay.Overlay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A form that is open, from the first letter to saving, deleting or leaving it. */
final class Editing implements FormFooter.Actions {
  private static final Logger LOG = LoggerFactory.getLogger(Editing.class);

  private final Replica replica;
  private final Overlay overlay;
  private final Drafts drafts;
  private final DialogModel model;
  private final DraftForm form;
  private boolean storing;

  /**
   * @param note that there are two versions; null where there is one
   * @param reader the zone of the person at the window
   */
  Editing(
      EventDraft draft,
      @Nullable VersionsNote note,
      Replica replica,
      Overlay overlay,
      Drafts drafts,
      DialogWords words,
      ZoneId reader) {
    this.replica = replica;
    this.overlay = overlay;
    this.drafts = drafts;
    this.model = new DialogModel(draft);
    this.form = new DraftForm(model, drafts.take(draft), note, words, reader, this);
    form.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void show() {
    overlay.show(form, form.firstFocus());
  }

  /** Stores what was typed, or goes to the first thing that is wrong with it. */
  @Override
  public void save() {
    if (storing) {
      return;
    }
    form.commit();
    Optional<Field> wrong = model.tellAll();
    if (wrong.isPresent()) {
      form.focus(wrong.get());
      return;
    }
    EventDraft draft = model.draft();
    if (draft.before() == null) {
      String uid = UUID.randomUUID().toString();
      store(
          replica
              .keyFor(uid)
              .thenCompose(key -> replica.apply(DraftEdits.create(draft, key, uid))));
    } else {
      store(
          DraftEdits.update(draft)
              .map(replica::apply)
              .orElseGet(() -> CompletableFuture.completedFuture(null)));
    }
  }

  @Override
  public void delete() {
    CalendarEvent event = model.draft().before();
    if (event != null && !storing) {
      store(replica.apply(new LocalEdit.Delete(event)));
    }
  }

  /** Closes the form; what was typed is kept, unless it is just being stored. */
  @Override
  public void leave() {
    if (storing) {
      return;
    }
    form.commit();
    EventDraft offered = form.offered();
    if (model.draft().touched()) {
      drafts.keep(model.draft());
    } else if (offered != null) {
      drafts.keep(offered);
    }
    overlay.hide();
  }

  private void store(CompletableFuture<Void> change) {
    storing = true;
    Answers.onFx(change, (_, failure) -> stored(failure));
  }

  private void stored(@Nullable Throwable failure) {
    storing = false;
    if (failure != null) {
      LOG.error("an event could not be stored", failure);
      form.failed(reason(failure));
      return;
    }
    EventDraft offered = form.offered();
    if (offered != null) {
      drafts.keep(offered);
    }
    overlay.hide();
  }

  private static String reason(Throwable failure) {
    Throwable reason = failure;
    for (Throwable deeper = failure; deeper != null; deeper = deeper.getCause()) {
      reason = deeper;
    }
    String message = reason.getMessage();
    return message == null ? reason.getClass().getSimpleName() : message;
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      leave();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER) {
      switch (key.getTarget()) {
        case ButtonBase button -> button.fire();
        case TextArea _ when !key.isShortcutDown() -> {
          return;
        }
        default -> save();
      }
      key.consume();
    }
  }
}
