package org.realtimeagenda.desktop.edit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Pane;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.overlay.Overlay;

/**
 * Asks which occurrences of a series a change is for, on a small card over the window. Used on the
 * FX thread only, where its answers complete too.
 */
public final class ScopeQuestion {

  /** What is done to the occurrences. */
  public enum Deed {
    CHANGE,
    DELETE
  }

  private final Clock clock;
  private final Formats formats;
  private final Overlay overlay;
  private CompletableFuture<Optional<Scope>> answer =
      CompletableFuture.completedFuture(Optional.empty());

  /**
   * @param host the window's content, which lays its children over each other
   * @param clock its zone is the reader's
   */
  public ScopeQuestion(Pane host, Clock clock, Formats formats) {
    this.clock = clock;
    this.formats = formats;
    this.overlay = new Overlay(host);
  }

  /** Whether the card is shown. */
  public ReadOnlyBooleanProperty showingProperty() {
    return overlay.showingProperty();
  }

  /**
   * Asks; what was being asked before is thereby left.
   *
   * @param title what the event is called
   * @param day on which the occurrence is, for its reader
   * @param scopes that make sense, at least one; where it is only one, nobody is asked
   * @return the choice; empty when it was left without one
   */
  public CompletableFuture<Optional<Scope>> ask(
      Deed deed, String title, LocalDate day, Collection<Scope> scopes) {
    leave();
    EnumSet<Scope> possible = EnumSet.copyOf(scopes);
    if (possible.size() == 1) {
      return CompletableFuture.completedFuture(possible.stream().findFirst());
    }
    answer = new CompletableFuture<>();
    ScopeCard card =
        new ScopeCard(
            new ScopeWords(formats, clock),
            deed,
            title,
            day,
            possible,
            chosen -> finish(Optional.of(chosen)),
            this::leave);
    overlay.show(card, card.firstFocus());
    return answer;
  }

  private void leave() {
    finish(Optional.empty());
  }

  private void finish(Optional<Scope> chosen) {
    overlay.hide();
    answer.complete(chosen);
  }
}
