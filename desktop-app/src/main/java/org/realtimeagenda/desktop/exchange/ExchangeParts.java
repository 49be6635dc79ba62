package org.realtimeagenda.desktop.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.calendar.Selection;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.overlay.Overlay;
import org.realtimeagenda.desktop.shell.FileCommands;
import org.realtimeagenda.desktop.toast.Toasts;

/** Importing and exporting files in a window; on the FX thread. */
public final class ExchangeParts implements FileCommands {
  private final Replica replica;
  private final Selection selection;
  private final Edits edits;
  private final FileChoice files;
  private final boolean alone;
  private final ExchangeWords words;
  private final Executor work;
  private final Overlay overlay;
  private final Exports exports;

  /**
   * Made once the window can be seen.
   *
   * @param host the window's content, which lays its children over each other
   * @param alone there is no team that reads this calendar
   */
  public ExchangeParts(
      Pane host,
      Replica replica,
      Selection selection,
      Edits edits,
      Toasts toasts,
      FileChoice files,
      boolean alone,
      Clock clock,
      Locale locale) {
    this.replica = replica;
    this.selection = selection;
    this.edits = edits;
    this.files = files;
    this.alone = alone;
    this.words = new ExchangeWords(locale);
    this.work = task -> Thread.ofPlatform().daemon().name("files").start(task);
    this.overlay = new Overlay(host);
    this.exports = new Exports(replica, files, toasts, words, clock, work);
  }

  /** Whether the card of an import is shown. */
  public ReadOnlyBooleanProperty showingProperty() {
    return overlay.showingProperty();
  }

  /** Takes files that are dropped on the window, unless a card lies over it. */
  public void takeDrops(Scene window, ObservableBooleanValue covered) {
    FileDrop.install(window, () -> !covered.get(), this::importFile);
  }

  @Override
  public void importFile() {
    files.toImport().ifPresent(this::importFile);
  }

  /** Shows what importing this file would do; one that is being imported goes on first. */
  public void importFile(Path file) {
    if (overlay.isShowing()) {
      return;
    }
    ImportModel model = new ImportModel(file, replica, edits, alone, work);
    ImportCard card = new ImportCard(model, words, alone, overlay::hide);
    overlay.show(card, card.firstFocus());
    model.begin();
  }

  /** With its series. */
  @Override
  public void exportSelected() {
    EntryView view = selection.selected();
    if (view != null && view.shown() instanceof PageEntry.Event(var occurrence, var _)) {
      exports.event(occurrence.key(), occurrence.name());
    }
  }

  @Override
  public void export(Colleague owner) {
    exports.all(event -> event.key().userId() == owner.userId(), owner.name());
  }

  @Override
  public void calendars(Consumer<List<String>> then) {
    Answers.onFx(
        "the names of calendars",
        replica
            .events()
            .thenApplyAsync(
                events ->
                    events.stream()
                        .flatMap(event -> Stream.ofNullable(event.calendar()))
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList(),
                work),
        then);
  }

  @Override
  public void exportCalendar(String name) {
    exports.all(event -> name.equals(event.calendar()), name);
  }

  @Override
  public void exportEverything() {
    exports.all(_ -> true, words.text("export.name"));
  }
}
