package org.realtimeagenda.desktop.firstrun;

import java.io.IOException;

/** Starts the demo beside this program. */
@FunctionalInterface
public interface DemoStarter {
  void start() throws IOException;
}
