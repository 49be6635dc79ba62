package org.realtimeagenda.desktop.instance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A start of the program without its window: says what it is, and as the first one goes on. */
final class Starter {
  private Starter() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    OneWindow.Start start =
        OneWindow.start(Path.of(args[0]), Path.of(args[1]), Duration.ofSeconds(30));
    if (start instanceof OneWindow.Start.First(OneWindow window)) {
      window.listen(() -> System.out.println("show"));
      System.out.println("First");
      System.in.read(); // until it is told to end
      window.close();
    } else {
      System.out.println(start.getClass().getSimpleName());
    }
  }
}
