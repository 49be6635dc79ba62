package org.realtimeagenda.desktop.firstrun;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.desktop.Main;

/** The demo as a process of its own, which outlives this one. */
public final class DemoProcess {
  private DemoProcess() {}

  /**
   * Starts it with this program's class path.
   *
   * @param logs the folder of {@code demo.log}, where it tells what it does
   * @param options of the command
   */
  public static Process start(Path logs, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "demo"));
    command.addAll(List.of(options));
    Files.createDirectories(logs);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.to(logs.resolve("demo.log").toFile()))
        .start();
  }
}
