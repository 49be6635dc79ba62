package org.realtimeagenda.desktop.dialog;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.client.series.EventChanges;
import org.realtimeagenda.client.subscription.SubscribedEvent;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.EventEditor;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.edit.ScopeQuestion;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.overlay.Overlay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dialog for one event: makes new ones, changes and deletes those that the person may change,
 * shows any other. It closes once a change is safe on disk; what was typed and left is offered
 * again next time. Used on the FX thread only.
 */
public final class EventDialog implements EventEditor {
  private static final Logger LOG = LoggerFactory.getLogger(EventDialog.class);

  private final Replica replica;
  private final Colleagues colleagues;
  private final Edits edits;
  private final Clock clock;
  private final Formats formats;
  private final Consumer<EventKey> compare;
  private final Pane host;
  private final Overlay overlay;
  private @Nullable DialogContext made;
  private @Nullable Editing editing;

  /**
   * @param host the window's content, which lays its children over each other
   * @param edits makes what is saved here
   * @param clock its zone is that of new events
   * @param compare opens the two versions of an event
   */
  public EventDialog(
      Pane host,
      Replica replica,
      Colleagues colleagues,
      Edits edits,
      Clock clock,
      Formats formats,
      Consumer<EventKey> compare) {
    this.host = host;
    this.replica = replica;
    this.colleagues = colleagues;
    this.edits = edits;
    this.clock = clock;
    this.formats = formats;
    this.compare = compare;
    this.overlay = new Overlay(host);
  }

  /** Made when it is first needed: the window isn't to wait for the dialog's words. */
  private DialogContext context() {
    if (made == null) {
      made =
          new DialogContext(
              replica,
              edits,
              new EventChanges(replica),
              new ScopeQuestion(host, clock, formats),
              colleagues,
              overlay,
              new Drafts(),
              new DialogWords(formats, clock),
              clock);
    }
    return made;
  }

  private DialogWords words() {
    return context().words();
  }

  @Override
  public ReadOnlyBooleanProperty showingProperty() {
    return overlay.showingProperty();
  }

  /** Opens an empty form for a new event at the next full hour. */
  public void create() {
    edit(EventDraft.create(When.nextHour(ZonedDateTime.now(clock))), null);
  }

  @Override
  public void create(EventTime suggested) {
    When when = When.of(suggested, clock.getZone());
    edit(EventDraft.create(when.zone() == null ? when.in(clock.getZone()) : when), null);
  }

  @Override
  public void open(EventKey key, @Nullable String occurrenceStart) {
    Answers.onFx(
        replica
            .series(key)
            .thenCombine(
                replica.situation(), (rows, now) -> new Opened(rows, hasTwoVersions(key, now))),
        (opened, failure) -> {
          if (failure == null) {
            opened(key, occurrenceStart, opened);
          } else {
            LOG.error("{} can't be opened", key, failure);
            view(EventView.unread(words(), this::close));
          }
        });
  }

  @Override
  public void show(SubscribedEvent event) {
    view(EventView.of(event, words(), this::close));
  }

  private record Opened(List<CalendarEvent> rows, boolean twoVersions) {}

  private static boolean hasTwoVersions(EventKey key, Situation situation) {
    return situation.ownChanges().stream()
        .filter(change -> change.edit().key().equals(key))
        .anyMatch(change -> change.progress() instanceof OwnChange.Progress.TwoVersions);
  }

  private void opened(EventKey key, @Nullable String occurrenceStart, Opened opened) {
    VersionsNote note = opened.twoVersions() ? new VersionsNote(words(), () -> leaveTo(key)) : null;
    try {
      Origin.find(opened.rows(), key, occurrenceStart)
          .ifPresentOrElse(origin -> show(origin, note), () -> gone(key, opened.twoVersions()));
    } catch (InvalidAttributeException unreadable) {
      opened.rows().stream()
          .filter(row -> row.key().equals(key))
          .findFirst()
          .ifPresent(
              row -> view(EventView.unreadable(row, owner(key), note, words(), this::close)));
    }
  }

  private void show(Origin origin, @Nullable VersionsNote note) {
    if (colleagues.mayEdit(origin.key().userId())) {
      edit(EventDraft.change(origin, clock.getZone()), note);
    } else {
      view(EventView.of(origin, owner(origin.key()), note, words(), this::close));
    }
  }

  private void gone(EventKey key, boolean twoVersions) {
    if (twoVersions) {
      compare.accept(key);
    } else {
      view(EventView.gone(words(), this::close));
    }
  }

  private @Nullable Colleague owner(EventKey key) {
    return colleagues.find(key.userId());
  }

  private void leaveTo(EventKey key) {
    close();
    compare.accept(key);
  }

  private void edit(EventDraft draft, @Nullable VersionsNote note) {
    close();
    editing = new Editing(draft, note, context());
    editing.show();
  }

  private void view(EventView view) {
    close();
    view.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.ENTER) {
            close();
            key.consume();
          }
        });
    overlay.show(view, view.firstFocus());
  }

  private void close() {
    if (editing != null && overlay.isShowing()) {
      editing.leave();
    }
    editing = null;
    overlay.hide();
  }
}
