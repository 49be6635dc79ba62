package org.realtimeagenda.desktop.keys;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Pane;
import org.realtimeagenda.desktop.overlay.Overlay;
import org.realtimeagenda.desktop.shell.Commands;

/** Shows the keys of the window. Used on the FX thread only. */
public final class KeyHelp {

  private final Pane host;
  private final Overlay overlay;
  private final Commands commands;
  private final Runnable about;

  /**
   * @param host the window's content, which lays its children over each other
   * @param about says which program this is
   */
  public KeyHelp(Pane host, Commands commands, Runnable about) {
    this.host = host;
    this.overlay = new Overlay(host);
    this.commands = commands;
    this.about = about;
  }

  /** Whether the card is shown. */
  public ReadOnlyBooleanProperty showingProperty() {
    return overlay.showingProperty();
  }

  /** Shows the card. */
  public void open() {
    KeysCard card =
        new KeysCard(commands.all(), host.heightProperty(), overlay::hide, this::leaveToAbout);
    overlay.show(card, card.firstFocus());
  }

  private void leaveToAbout() {
    overlay.hide();
    about.run();
  }
}
