package org.realtimeagenda.desktop.conflict;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.overlay.Overlay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The view in which a person decides between two versions of an event; it can be left and opened
 * again for as long as they take. Used on the FX thread only.
 */
public final class CompareDialog implements CompareView.Actions {

  private static final Logger LOG = LoggerFactory.getLogger(CompareDialog.class);

  private final Replica replica;
  private final VersionWords words;
  private final Runnable unread;
  private final Overlay overlay;
  private @Nullable Choices choices;
  private @Nullable CompareView view;
  private boolean asking;
  private boolean storing;

  /**
   * @param host the window's content, which lays its children over each other
   * @param clock its zone is the reader's
   * @param unread says that the two versions can't be read
   */
  public CompareDialog(
      Pane host,
      Replica replica,
      Colleagues colleagues,
      Clock clock,
      Formats formats,
      Runnable unread) {
    this.replica = replica;
    this.unread = unread;
    this.words = new VersionWords(new EventWords(formats, clock), colleagues);
    this.overlay = new Overlay(host);
  }

  public ReadOnlyBooleanProperty showingProperty() {
    return overlay.showingProperty();
  }

  /** Opens the first two versions of an event, if there are two. */
  public void open(EventKey key) {
    open(versions -> versions.key().equals(key));
  }

  /** Opens the first two versions that there are. */
  public void open() {
    open(_ -> true);
  }

  private void open(Predicate<Comparison> wanted) {
    ask(versions -> versions.stream().filter(wanted).findFirst().ifPresent(this::show));
  }

  /** Theirs may have changed: shows it as it is now, if it is open. */
  public void refresh() {
    Choices open = choices;
    if (open == null || asking || storing) {
      return;
    }
    asking = true;
    ask(versions -> refreshed(open, versions));
  }

  private void ask(Consumer<List<Comparison>> then) {
    Answers.onFx(
        replica.situation(),
        (situation, failure) -> {
          asking = false;
          if (failure == null) {
            then.accept(Comparison.all(situation.ownChanges()));
          } else {
            LOG.error("the two versions could not be read", failure);
            if (choices == null) {
              unread.run();
            }
          }
        });
  }

  private void show(Comparison versions) {
    Choices fresh = new Choices(versions);
    CompareView card = new CompareView(fresh, words, this);
    card.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    choices = fresh;
    view = card;
    storing = false;
    overlay.show(card, card.firstFocus());
  }

  private void refreshed(Choices open, List<Comparison> all) {
    if (choices != open || view == null || storing) {
      return;
    }
    Optional<Comparison> now =
        all.stream()
            .filter(versions -> versions.number() == open.comparison().number())
            .findFirst();
    if (now.isEmpty()) {
      later();
    } else if (!now.get().equals(open.comparison())) {
      open.refresh(now.get());
      view.refresh();
    }
  }

  @Override
  public void save() {
    Choices made = choices;
    CompareView card = view;
    if (made == null || card == null || storing) {
      return;
    }
    Optional<EventField> missing = made.open();
    if (missing.isPresent()) {
      card.ask(missing.get());
      return;
    }
    storing = true;
    LocalEdit edit = made.resolution();
    CompletableFuture<Void> applied =
        edit == null ? CompletableFuture.completedFuture(null) : replica.apply(edit);
    Answers.onFx(
        applied.thenCompose(_ -> replica.drop(made.comparison().number())),
        (_, failure) -> stored(card, failure));
  }

  private void stored(CompareView card, @Nullable Throwable failure) {
    storing = false;
    if (failure == null) {
      later();
      return;
    }
    LOG.error("a decision could not be stored", failure);
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    card.failed(String.valueOf(cause.getMessage()));
  }

  @Override
  public void later() {
    choices = null;
    view = null;
    overlay.hide();
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      later();
      key.consume();
    }
  }
}
