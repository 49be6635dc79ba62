package org.realtimeagenda.desktop.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Window;

/**
 * Whether the program stays when its window is closed, to go on reminding: the person's choice,
 * which is remembered. Starting the program again brings the window back.
 */
public final class Staying {
  private final BooleanProperty chosen;
  private boolean quitting;

  public Staying(WindowMemory memory) {
    chosen = new SimpleBooleanProperty(this, "chosen", memory.stays());
    chosen.subscribe(stays -> memory.stays(stays));
  }

  /** Goes with a window, so that whoever follows that can ask it. */
  public void attach(Window window) {
    window.getProperties().put(Staying.class, this);
  }

  /** Whether a window that is closed now is only put away. */
  public static boolean stays(Window window) {
    return window.getProperties().get(Staying.class) instanceof Staying staying
        && staying.chosen.get()
        && !staying.quitting;
  }

  /** What the person chose. */
  public BooleanProperty chosenProperty() {
    return chosen;
  }

  /** The next window that is closed ends the program. */
  public void quit() {
    quitting = true;
  }
}
