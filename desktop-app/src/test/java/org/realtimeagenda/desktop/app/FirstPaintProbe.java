package org.realtimeagenda.desktop.app;

import java.nio.file.Path;
import java.time.Clock;
import org.realtimeagenda.desktop.Home;

/** Opens the window of a home, says PAINTED, and ends. */
final class FirstPaintProbe {
  private FirstPaintProbe() {}

  public static void main(String[] args) {
    Home home = Home.in(Path.of(args[0]));
    new Launcher(home, home.connectionFile(), Clock.systemDefaultZone())
        .open(
            () -> {
              System.out.println("PAINTED");
              Runtime.getRuntime().halt(0);
            });
  }
}
