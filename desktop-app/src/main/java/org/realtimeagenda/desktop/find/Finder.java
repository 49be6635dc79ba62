package org.realtimeagenda.desktop.find;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.desktop.calendar.CalendarPage;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.list.ListPage;
import org.realtimeagenda.desktop.shell.Navigation;
import org.realtimeagenda.desktop.shell.PageKind;
import org.realtimeagenda.desktop.shell.SearchSlot;

/**
 * Search, from the key that opens the field until somebody leaves: by Escape, back to where they
 * were, or by Enter, to the event that is selected. Used on the FX thread only.
 */
public final class Finder {

  private final PageContext context;
  private final Navigation navigation;
  private final SearchSlot slot;
  private final BiConsumer<Node, CalendarPage.Heading> showHits;
  private final Runnable showPage;
  private final FindWords words;
  private final FindModel model;
  private final FindField field;
  private final HitsPage hits;
  private boolean open;
  private boolean hitsShown;
  private @Nullable Node focusBefore;

  /**
   * @param published what is found too
   * @param showHits shows a node in place of the page, and says of which days it is
   * @param showPage shows the page again
   */
  public Finder(
      Replica replica,
      PublishedSource published,
      PageContext context,
      Navigation navigation,
      SearchSlot slot,
      BiConsumer<Node, CalendarPage.Heading> showHits,
      Runnable showPage) {
    this.context = context;
    this.navigation = navigation;
    this.slot = slot;
    this.showHits = showHits;
    this.showPage = showPage;
    words = new FindWords(context.locale());
    model =
        new FindModel(
            new Everywhere(replica, published, context.clock()), this::found, this::failed);
    field = new FindField(words, this::leave);
    hits = new HitsPage(context, words, this::goTo, this::refresh);
    field.text.textProperty().subscribe(this::typed);
    field.text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    // the keys stay with the field
    hits.list()
        .focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                field.text.requestFocus();
              }
            });
    context.colleagues().all().addListener((Observable _) -> refresh());
    field
        .text
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && field.text.getText().isBlank()) {
                close();
              }
            });
    navigation
        .placeProperty()
        .addListener(
            _ -> {
              if (hitsShown) {
                close();
              }
            });
  }

  /** Lets somebody type what they look for. */
  public void open() {
    if (!open) {
      open = true;
      Scene scene = slot.getScene();
      focusBefore = scene == null ? null : scene.getFocusOwner();
      slot.show(field);
    }
    field.text.requestFocus();
    field.text.selectAll();
  }

  /** What was found may differ. */
  public void refresh() {
    if (open) {
      model.refresh();
    }
  }

  private void typed(String text) {
    if (text.isBlank()) {
      field.say("");
      if (hitsShown) {
        hitsShown = false;
        showPage.run();
      }
    } else {
      field.say(words.text("searching"));
    }
    model.type(text);
  }

  private void failed() {
    field.say(words.text("failed"));
  }

  private void found(Found found) {
    if (!open) {
      return;
    }
    int count = hits.show(found);
    boolean cut = found.hits().size() == FindModel.MOST;
    field.say(words.text(cut ? "foundMany" : "found", count));
    hitsShown = true;
    showHits.accept(hits, hits.heading());
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case ESCAPE -> leave();
      case ENTER -> {
        EntryView selected = hits.list().selectedEntry();
        if (hitsShown && selected != null) {
          goTo(selected);
        }
      }
      case UP -> hits.list().step(-1);
      case DOWN -> hits.list().step(1);
      case PAGE_UP -> hits.list().step(-10);
      case PAGE_DOWN -> hits.list().step(10);
      default -> {
        return;
      }
    }
    key.consume();
  }

  /** Shows an event on the page where somebody was; the year has none, so there it is its day. */
  private void goTo(EntryView view) {
    PageEntry entry = view.shown();
    LocalDate date = entry.time().startsAt(context.zone()).atZone(context.zone()).toLocalDate();
    PageKind kind = navigation.place().kind();
    close();
    navigation.show(kind == PageKind.YEAR ? PageKind.DAY : kind, date);
    CalendarPage page = navigation.place().page();
    if (page instanceof ListPage list) {
      list.select(entry.id(), date);
    } else {
      context.selection().select(page.node(), entry.id());
    }
  }

  private void leave() {
    Node before = focusBefore;
    close();
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    } else {
      context.selection().rest(navigation.place().page().node());
    }
  }

  private void close() {
    if (open) {
      open = false;
      field.text.clear();
      slot.close();
      focusBefore = null;
    }
  }
}
