package org.realtimeagenda.desktop.about;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Pane;
import org.realtimeagenda.desktop.ThisProgram;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.overlay.Overlay;

/** Shows which program this is, and what it carries along. Used on the FX thread only. */
public final class About {

  private final Overlay overlay;
  private final Locale locale;

  /**
   * @param host the window's content, which lays its children over each other
   */
  public About(Pane host, Locale locale) {
    this.overlay = new Overlay(host);
    this.locale = locale;
  }

  /** Whether the card is shown. */
  public ReadOnlyBooleanProperty showingProperty() {
    return overlay.showingProperty();
  }

  /** Shows the card; the list comes when it has been read. */
  public void open() {
    AboutCard card = new AboutCard(ThisProgram.asBuilt(), locale, overlay::hide);
    overlay.show(card, card.firstFocus());
    Answers.onFx("libraries", CompletableFuture.supplyAsync(About::libraries), card::show);
  }

  private static List<Library> libraries() {
    try {
      return Library.all();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
