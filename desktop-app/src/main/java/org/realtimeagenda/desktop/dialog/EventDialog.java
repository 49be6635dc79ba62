package org.realtimeagenda.desktop.dialog;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.EventEditor;

/**
 * The dialog for one event: makes new ones, changes and deletes one's own, shows a colleague's. It
 * closes once a change is safe on disk; what was typed and left is offered again next time. Used on
 * the FX thread only.
 */
public final class EventDialog implements EventEditor {
  private final Replica replica;
  private final Colleagues colleagues;
  private final @Nullable Integer self;
  private final Clock clock;
  private final DialogWords words;
  private final Overlay overlay;
  private final Drafts drafts = new Drafts();
  private @Nullable Editing editing;

  /**
   * @param host the window's content, which lays its children over each other
   * @param self {@code user_id} of the person at this window; null when the connection only reads
   * @param clock its zone is that of new events
   */
  public EventDialog(
      Pane host,
      Replica replica,
      Colleagues colleagues,
      @Nullable Integer self,
      Clock clock,
      Locale locale) {
    this.replica = replica;
    this.colleagues = colleagues;
    this.self = self;
    this.clock = clock;
    this.words = new DialogWords(locale, clock.getZone());
    this.overlay = new Overlay(host);
  }

  @Override
  public ReadOnlyBooleanProperty showingProperty() {
    return overlay.showingProperty();
  }

  /** Opens an empty form for a new event at the next full hour. */
  public void create() {
    edit(EventDraft.create(When.nextHour(ZonedDateTime.now(clock))));
  }

  @Override
  public void create(EventTime suggested) {
    When when = When.of(suggested, clock.getZone());
    edit(EventDraft.create(when.zone() == null ? when.in(clock.getZone()) : when));
  }

  @Override
  public void open(EventKey key) {
    Answers.onFx(
        "event " + key,
        replica.event(key),
        event -> opened(event.filter(there -> !there.deleted()).orElse(null)));
  }

  private void opened(@Nullable CalendarEvent event) {
    if (event == null) {
      view(EventView.gone(words, this::close));
      return;
    }
    int owner = event.key().userId();
    if (self == null || self != owner) {
      view(EventView.of(event, colleagues.find(owner), words, this::close));
      return;
    }
    try {
      edit(EventDraft.change(event, clock.getZone()));
    } catch (InvalidAttributeException unreadable) {
      view(EventView.of(event, colleagues.find(owner), words, this::close));
    }
  }

  private void edit(EventDraft draft) {
    close();
    editing = new Editing(draft, replica, overlay, drafts, words, clock.getZone());
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
