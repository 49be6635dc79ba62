package org.realtimeagenda.desktop.theme;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The words that appear beside a node that is pointed at. Their tooltip is a window of its own, so
 * it is made when the node is pointed at for the first time; most never are.
 */
public final class Tip {

  private final Node node;
  private final Supplier<String> words;
  private @Nullable Tooltip tooltip;

  private Tip(Node node, Supplier<String> words) {
    this.node = node;
    this.words = words;
  }

  /**
   * Gives a node its words.
   *
   * @param words asked when they are needed, and again after {@link #renew}
   */
  public static Tip on(Node node, Supplier<String> words) {
    Tip tip = new Tip(node, words);
    node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> tip.make());
    return tip;
  }

  /** Gives a control words that stay the same, and that assistive technology tells as well. */
  public static void told(Control control, String words) {
    control.setAccessibleHelp(words);
    on(control, () -> words);
  }

  /** The words are others now. */
  public void renew() {
    if (tooltip != null) {
      tooltip.setText(words.get());
    }
  }

  private void make() {
    if (tooltip == null) {
      tooltip = new Tooltip(words.get());
      Tooltip.install(node, tooltip);
    }
  }
}
