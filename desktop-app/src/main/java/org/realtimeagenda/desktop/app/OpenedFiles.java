package org.realtimeagenda.desktop.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Calendar files that the program was started with, once or again; they wait for the window. */
public final class OpenedFiles {
  private final List<Path> waiting = new ArrayList<>();
  private @Nullable Consumer<Path> window;

  /** Opens a file in the window, as soon as there is one; on any thread. */
  public synchronized void open(Path file) {
    Consumer<Path> opener = window;
    if (opener == null) {
      waiting.add(file);
    } else {
      Platform.runLater(() -> opener.accept(file));
    }
  }

  /** There is a window; {@code opener} is called on the FX thread. */
  synchronized void to(Consumer<Path> opener) {
    window = opener;
    waiting.forEach(this::open);
    waiting.clear();
  }
}
