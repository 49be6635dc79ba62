package org.realtimeagenda.desktop.subscription;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.client.subscription.Subscribed;
import org.realtimeagenda.client.subscription.SubscribedEvent;
import org.realtimeagenda.client.subscription.Subscriptions;
import org.realtimeagenda.desktop.calendar.EntrySource;
import org.realtimeagenda.desktop.exchange.FileChoice;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.overlay.Overlay;
import org.realtimeagenda.desktop.toast.Toast;
import org.realtimeagenda.desktop.toast.Toasts;

/**
 * Subscribed calendars in a window: their list in the side bar, their events on the pages, and the
 * cards for them. Made once the window can be seen. Used on the FX thread only.
 */
public final class SubscriptionParts {

  /** Where they are kept, in the folder of the store. */
  public static final String FOLDER = "subscriptions";

  private final Subscriptions subscriptions;
  private final Clock clock;
  private final SubscriptionModel model;
  private final SubscriptionWords words;
  private final SubscriptionList list;
  private final Overlay overlay;
  private final FileChoice files;
  private final Toasts toasts;

  /**
   * @param host the window's content, which lays its children over each other
   * @param folder where they are kept
   * @param clock its zone is the reader's
   */
  public SubscriptionParts(
      Pane host, Path folder, FileChoice files, Toasts toasts, Clock clock, Formats formats) {
    this.subscriptions = new Subscriptions(folder, clock);
    this.clock = clock;
    this.model = new SubscriptionModel(subscriptions);
    this.words = new SubscriptionWords(clock, formats);
    this.overlay = new Overlay(host);
    this.files = files;
    this.toasts = toasts;
    this.list = new SubscriptionList(model, words, new Deeds());
  }

  /** For the side bar. */
  public Node list() {
    return list;
  }

  /** Whether no calendar is subscribed to. */
  public boolean isEmpty() {
    return subscriptions.all().isEmpty();
  }

  /** For the pages. */
  public EntrySource source() {
    return new SubscribedEntries(subscriptions, clock);
  }

  /** For the search: those nearest to now that have all words, in order of start. */
  public CompletableFuture<List<SubscribedEvent>> search(Query query, int limit) {
    return subscriptions.search(query, limit, clock.getZone());
  }

  /** Called when other events are to be shown. */
  public void onChanged(Runnable listener) {
    model.onChanged(listener);
  }

  /** Whether a card is shown. */
  public ReadOnlyBooleanProperty showingProperty() {
    return overlay.showingProperty();
  }

  /** A minute began: says how old they are, and asks those whose time has come. */
  public void minutePassed() {
    list.refresh();
    model.minutePassed();
  }

  /** Asks for a calendar. */
  public void subscribe() {
    subscribe("");
  }

  /** The same, with an address in the field. */
  public void subscribe(String address) {
    SubscribeCard card =
        new SubscribeCard(
            address,
            words,
            files,
            model::add,
            this::added,
            unwanted -> model.remove(unwanted, _ -> {}),
            overlay::hide);
    overlay.show(card, card.firstFocus());
  }

  private void added(Subscribed subscribed) {
    toasts.show(
        new Toast(
            new Toast.From.Deed(Feather.CHECK),
            words.added(subscribed),
            words.events(subscribed),
            null));
  }

  private final class Deeds implements SubscriptionActions {
    @Override
    public void add() {
      subscribe();
    }

    @Override
    public void show(Subscribed one, boolean shown) {
      model.change(one, now -> now.withShown(shown));
    }

    @Override
    public void refresh(Subscribed one) {
      model.refresh(
          one,
          () ->
              toasts.show(
                  new Toast(
                      new Toast.From.Warning(),
                      words.text("refresh.failed", one.subscription().name()),
                      words.text("refresh.stays"),
                      null)));
    }

    @Override
    public void edit(Subscribed one) {
      SubscriptionCard card =
          new SubscriptionCard(
              one,
              words,
              change -> {
                overlay.hide();
                model.change(one, change);
              },
              overlay::hide);
      overlay.show(card, card.firstFocus());
    }

    @Override
    public void remove(Subscribed one) {
      model.remove(
          one,
          removed ->
              toasts.show(
                  new Toast(
                      new Toast.From.Deed(Feather.TRASH_2),
                      words.text("removed", removed.name()),
                      "",
                      new Toast.Action(words.text("undo"), () -> model.restore(removed)))));
    }
  }
}
