package org.realtimeagenda.desktop.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.realtimeagenda.desktop.instance.OneWindow;

/** Brings a home's window to the front when the program is started once more. */
public final class Front {
  private Front() {}

  /** Follows {@code window} until {@code stage} closes; on the FX thread. */
  public static void follow(OneWindow window, Stage stage) {
    stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> stopListening(window));
    window.onShow(() -> Platform.runLater(() -> raise(stage)));
  }

  private static void raise(Stage stage) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  private static void stopListening(OneWindow window) {
    try {
      window.stopListening();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
