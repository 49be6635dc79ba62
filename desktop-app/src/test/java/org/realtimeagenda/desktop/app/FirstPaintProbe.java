package org.realtimeagenda.desktop.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.realtimeagenda.desktop.Home;

/** Opens the window of a home, says PAINTED, and ends. */
final class FirstPaintProbe {
  private FirstPaintProbe() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    new Launcher(Home.in(Path.of(args[0])), null, Clock.systemUTC())
        .run(
            listener -> listener,
            _ -> {
              System.out.println("PAINTED");
              Runtime.getRuntime().halt(0);
            });
  }
}
