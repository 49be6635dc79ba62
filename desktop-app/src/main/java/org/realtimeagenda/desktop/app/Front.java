package org.realtimeagenda.desktop.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.instance.OneWindow;
import org.realtimeagenda.desktop.shell.Staying;

/** Brings a home's window to the front when the program is started once more. */
public final class Front {
  private Front() {}

  /** Follows {@code window} until {@code stage} closes for good; on the FX thread. */
  public static void follow(OneWindow window, Stage stage) {
    stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> hiding(window, stage));
    window.listen(() -> Answers.after(() -> raise(stage)));
  }

  private static void hiding(OneWindow window, Stage stage) {
    if (!Staying.stays(stage)) {
      stopListening(window);
    }
  }

  /** Shows a window that was put away, hidden by others or made small. */
  static void raise(Stage stage) {
    stage.show();
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
