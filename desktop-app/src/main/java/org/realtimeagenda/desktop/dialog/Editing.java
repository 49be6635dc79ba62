package org.realtimeagenda.desktop.dialog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.edit.Did;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.edit.ScopeQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A form that is open, from the first letter to saving, deleting or leaving it. */
final class Editing implements FormFooter.Actions {
  private static final Logger LOG = LoggerFactory.getLogger(Editing.class);

  private final DialogContext context;
  private final DialogModel model;
  private final DraftForm form;
  private boolean storing;

  /**
   * @param note that there are two versions; null where there is one
   */
  Editing(EventDraft draft, @Nullable VersionsNote note, DialogContext context) {
    this.context = context;
    this.model = new DialogModel(draft);
    this.form = new DraftForm(model, context.drafts().take(draft), note, context, this);
    form.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void show() {
    context.overlay().show(form, form.firstFocus());
  }

  /** Stores what was typed, or goes to the first thing that is wrong with it. */
  @Override
  public void save() {
    if (storing) {
      return;
    }
    form.commit();
    form.accept();
    Optional<Field> wrong = model.tellAll();
    if (wrong.isPresent()) {
      form.focus(wrong.get());
      return;
    }
    EventDraft draft = model.draft();
    Origin origin = draft.origin();
    if (origin == null) {
      store(did(Did.Deed.ADDED, draft.when().time()), () -> created(draft));
    } else if (DraftEdits.changes(draft).isEmpty()) {
      stored();
    } else {
      ask(
          ScopeQuestion.Deed.CHANGE,
          origin,
          Scopes.ofChange(draft, origin),
          scope -> change(draft, origin, scope));
    }
  }

  @Override
  public void delete() {
    Origin origin = model.draft().origin();
    if (origin != null && !storing) {
      ask(
          ScopeQuestion.Deed.DELETE,
          origin,
          Scopes.ofDelete(origin),
          scope ->
              store(
                  did(Did.Deed.DELETED, origin.time()),
                  () -> context.changes().delete(origin.seen(), origin.occurrence(), scope)));
    }
  }

  /** A copy of what is stored, for oneself, at the same time. */
  @Override
  public void duplicate() {
    Origin origin = model.draft().origin();
    if (origin != null && !storing) {
      store(
          did(Did.Deed.DUPLICATED, origin.time()),
          () -> context.changes().duplicate(origin.key(), origin.occurrence(), origin.time()));
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
      context.drafts().keep(model.draft());
    } else if (offered != null) {
      context.drafts().keep(offered);
    }
    context.overlay().hide();
  }

  private CompletableFuture<LocalEdit> created(EventDraft draft) {
    String uid = UUID.randomUUID().toString();
    Integer owner = draft.owner();
    CompletableFuture<EventKey> key =
        owner == null ? context.replica().keyFor(uid) : context.replica().keyFor(owner, uid, null);
    return key.thenApply(free -> DraftEdits.create(draft, free, uid));
  }

  private void change(EventDraft draft, Origin origin, Scope scope) {
    Map<Attribute, @Nullable Object> values = DraftEdits.changes(draft, scope);
    store(
        did(Did.Deed.CHANGED, draft.when().time()),
        () -> context.changes().update(origin.seen(), origin.occurrence(), scope, values));
  }

  private void ask(
      ScopeQuestion.Deed deed, Origin origin, Set<Scope> scopes, Consumer<Scope> then) {
    var _ =
        context
            .question()
            .ask(deed, title(), origin.dayFor(context.clock().getZone()), scopes)
            .thenAccept(chosen -> chosen.ifPresent(then));
  }

  private void store(Did did, Supplier<CompletableFuture<LocalEdit>> edit) {
    storing = true;
    var _ =
        context
            .edits()
            .attempt(did, edit)
            .whenComplete(
                (_, failure) -> {
                  storing = false;
                  if (failure == null) {
                    stored();
                  } else {
                    if (!Edits.isExpected(failure)) {
                      LOG.error("an event could not be stored", failure);
                    }
                    form.failed(context.edits().why(failure));
                  }
                });
  }

  private void stored() {
    EventDraft offered = form.offered();
    if (offered != null) {
      context.drafts().keep(offered);
    }
    context.overlay().hide();
  }

  private Did did(Did.Deed deed, EventTime when) {
    return new Did(deed, model.draft().title().strip(), when);
  }

  private String title() {
    return context.words().title(model.draft().title());
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
