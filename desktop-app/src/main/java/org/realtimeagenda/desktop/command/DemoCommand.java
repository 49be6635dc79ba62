package org.realtimeagenda.desktop.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.realtimeagenda.desktop.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agenda demo}: a small team on this computer, to look at or to watch. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private final AgendaCommand agenda;

  @Option(names = "--headless")
  private boolean headless;

  @Option(names = "--out", paramLabel = "DIR")
  private Path out = Path.of("agenda-demo");

  DemoCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      Path folder = Files.createTempDirectory("agenda-demo");
      Demo demo = new Demo(agenda.out(), folder);
      if (headless || !hasDisplay()) {
        demo.play(out);
      } else {
        demo.openWindows();
      }
      Demo.removeAll(folder);
      return Exit.DONE.code();
    } catch (IOException failed) {
      throw new CommandFailure(
          Exit.REFUSED, Messages.text("error.demo", AgendaCommand.reason(failed)), failed);
    }
  }

  private static boolean hasDisplay() {
    boolean needsOne = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    return !needsOne
        || System.getenv("DISPLAY") != null
        || System.getenv("WAYLAND_DISPLAY") != null;
  }
}
