package org.realtimeagenda.desktop.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.login.LoginStart;
import org.realtimeagenda.desktop.overlay.Overlay;
import org.realtimeagenda.desktop.shell.Staying;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.theme.Appearance;

/** Shows what a person can choose; what is chosen is done at once. Used on the FX thread only. */
public final class Preferences {

  private final Overlay overlay;
  private final Appearance appearance;
  private final Formats formats;
  private final Staying staying;
  private final WindowMemory memory;
  private final Optional<LoginStart> login;

  /**
   * @param host the window's content, which lays its children over each other
   * @param memory keeps what is chosen
   */
  public Preferences(
      Pane host, Appearance appearance, Formats formats, Staying staying, WindowMemory memory) {
    this(host, appearance, formats, staying, memory, LoginStart.ofThisDesktop());
  }

  /**
   * The same.
   *
   * @param login empty where the program can't be started at login
   */
  Preferences(
      Pane host,
      Appearance appearance,
      Formats formats,
      Staying staying,
      WindowMemory memory,
      Optional<LoginStart> login) {
    this.overlay = new Overlay(host);
    this.appearance = appearance;
    this.formats = formats;
    this.staying = staying;
    this.memory = memory;
    this.login = login;
    appearance.lookProperty().subscribe((_, look) -> keep(() -> memory.look(look)));
    formats.onChanged(() -> keep(() -> memory.formats(formats.chosen())));
    staying.chosenProperty().subscribe((_, stays) -> keep(() -> memory.stays(stays)));
  }

  /** At once, since a session that ends closes no window. */
  private void keep(Runnable choice) {
    choice.run();
    var _ = CompletableFuture.runAsync(memory::save);
  }

  /** Whether the card is shown. */
  public ReadOnlyBooleanProperty showingProperty() {
    return overlay.showingProperty();
  }

  /** Shows the card. */
  public void open() {
    PreferencesCard card =
        new PreferencesCard(
            new LookRows(appearance).rows(),
            new FormatRows(
                    formats, memory.language(), chosen -> keep(() -> memory.language(chosen)))
                .rows(),
            program(),
            overlay::hide);
    overlay.show(card, card.firstFocus());
  }

  private List<Node> program() {
    List<Node> rows = new ArrayList<>();
    rows.add(
        PreferenceRow.ofSwitch("preferences-stay", Texts.text("stay"), staying.chosenProperty()));
    login.ifPresent(start -> rows.add(new LoginRow(start)));
    return rows;
  }
}
