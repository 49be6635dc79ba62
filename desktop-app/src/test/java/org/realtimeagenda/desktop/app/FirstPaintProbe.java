package org.realtimeagenda.desktop.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.instance.OneWindow;

/**
 * Opens the window of a home, which hears of a change before it can be seen, says PAINTED, and
 * ends.
 */
final class FirstPaintProbe {
  private FirstPaintProbe() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Home home = Home.in(Path.of(args[0]));
    if (!(OneWindow.start(home.data().resolve("window")) instanceof OneWindow.Start.First)) {
      throw new IllegalStateException("the home has a window");
    }
    new Launcher(home, null, Clock.systemUTC())
        .run(
            FirstPaintProbe::toldOfAChange,
            _ -> {
              System.out.println("PAINTED");
              Runtime.getRuntime().halt(0);
            });
  }

  private static ReplicaListener toldOfAChange(ReplicaListener listener) {
    listener.eventsChanged();
    return listener;
  }
}
