package org.realtimeagenda.desktop.firstrun;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.realtimeagenda.desktop.Main;
import org.realtimeagenda.desktop.ThisProgram;

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
    List<String> command = ThisProgram.commandLine(List.of(), Main.class);
    command.add("demo");
    command.addAll(List.of(options));
    Files.createDirectories(logs);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.to(logs.resolve("demo.log").toFile()))
        .start();
  }
}
