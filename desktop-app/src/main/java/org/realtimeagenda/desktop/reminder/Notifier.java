package org.realtimeagenda.desktop.reminder;

import java.util.concurrent.CompletableFuture;

/** Shows notices outside the window. */
interface Notifier {

  /** What a person can press on a notice. */
  enum Press {
    OPEN,
    SNOOZE
  }

  /** Hears what was pressed, on any thread. */
  @FunctionalInterface
  interface Listener {
    void pressed(Notice notice, Press press);
  }

  /** Shows a notice, in the background; fails with an IOException where that can't be done now. */
  CompletableFuture<Void> show(Notice notice);
}
