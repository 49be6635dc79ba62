package org.realtimeagenda.desktop.app;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.calendar.Answers;

/**
 * Calendar files, and addresses of published calendars, that the program was started with, once or
 * again; they wait for the window.
 */
public final class OpenedFiles {
  private final List<URI> waiting = new ArrayList<>();
  private @Nullable Consumer<URI> window;

  /** Opens one in the window, as soon as there is one; on any thread. */
  public synchronized void open(URI what) {
    Consumer<URI> opener = window;
    if (opener == null) {
      waiting.add(what);
    } else {
      Answers.after(() -> opener.accept(what));
    }
  }

  /** There is a window; {@code opener} is called on the FX thread. */
  synchronized void to(Consumer<URI> opener) {
    window = opener;
    waiting.forEach(this::open);
    waiting.clear();
  }
}
