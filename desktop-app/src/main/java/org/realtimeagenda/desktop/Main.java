package org.realtimeagenda.desktop;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.app.FirstStart;
import org.realtimeagenda.desktop.app.Front;
import org.realtimeagenda.desktop.app.HeapTrimmer;
import org.realtimeagenda.desktop.app.Launcher;
import org.realtimeagenda.desktop.app.NoDisplayException;
import org.realtimeagenda.desktop.app.OpenedFiles;
import org.realtimeagenda.desktop.app.ToolkitStart;
import org.realtimeagenda.desktop.command.AgendaCommand;
import org.realtimeagenda.desktop.instance.OneWindow;
import org.realtimeagenda.desktop.log.CrashReports;
import org.realtimeagenda.desktop.log.LogFiles;
import org.realtimeagenda.desktop.login.LoginStart;
import org.slf4j.LoggerFactory;

/**
 * Where the program begins. Looks at the arguments without a library, since a person waits for the
 * window: only a command loads picocli.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (opensWindow(args)) {
      openWindow(args);
      return;
    }
    System.exit(
        AgendaCommand.run(
            args,
            writer(System.out, System.out.charset()),
            writer(System.err, System.err.charset())));
  }

  private static void openWindow(String[] args) throws IOException, InterruptedException {
    Clock clock = new SystemClock();
    String folder = value(args, "--home");
    Home home = folder == null ? Home.ofThisUser() : Home.in(Path.of(folder));
    URI opened = opened(args);
    Path ofWindow = home.data().resolve("window");
    OneWindow.Start start =
        opened == null ? OneWindow.start(ofWindow) : OneWindow.start(ofWindow, opened);
    if (start instanceof OneWindow.Start.First(OneWindow window)) {
      try (window) {
        boolean inBackground = List.of(args).contains(LoginStart.IN_BACKGROUND);
        openWindow(home, value(args, "--connection"), opened, inBackground, window, clock);
      } catch (NoDisplayException none) {
        System.err.println(none.getMessage());
        System.exit(1);
      }
    } else if (start instanceof OneWindow.Start.Silent(String sentence)) {
      System.err.println(sentence);
      System.exit(1);
    }
  }

  private static void openWindow(
      Home home,
      @Nullable String connection,
      @Nullable URI opened,
      boolean inBackground,
      OneWindow window,
      Clock clock)
      throws IOException, InterruptedException {
    Thread.setDefaultUncaughtExceptionHandler(new CrashReports(home.logs(), clock));
    if (inBackground && connection == null && FirstStart.isOne(home)) {
      return;
    }
    ToolkitStart toolkit = ToolkitStart.begin();
    Consumer<Stage> painted =
        stage -> {
          Front.follow(window, stage);
          HeapTrimmer.start();
          Thread.ofPlatform().daemon().name("log").start(() -> keepLog(home));
        };
    OpenedFiles files = new OpenedFiles();
    window.onOpen(files::open);
    if (opened != null) {
      files.open(opened);
    }
    try {
      if (connection == null && FirstStart.isOne(home)) {
        new FirstStart(home, clock, files, toolkit).run(painted);
        return;
      }
      Path file = connection == null ? null : Path.of(connection);
      Launcher launcher = new Launcher(home, file, clock, files, toolkit);
      if (inBackground) {
        launcher.runInBackground(painted);
      } else {
        launcher.run(listener -> listener, painted);
      }
    } finally {
      toolkit.end();
    }
  }

  private static void keepLog(Home home) {
    try {
      LogFiles.begin(home.logs());
    } catch (IOException unwritable) {
      LoggerFactory.getLogger(Main.class).warn("The log can't be kept", unwritable);
    }
  }

  private static @Nullable String value(String[] args, String option) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(option)) {
        return i + 1 < args.length ? args[i + 1] : null;
      }
      if (args[i].startsWith(option + "=")) {
        return args[i].substring(option.length() + 1);
      }
    }
    return null;
  }

  /**
   * Whether nothing is asked for but the window, of this home or another, maybe with what it is to
   * open.
   */
  static boolean opensWindow(String[] args) {
    boolean opened = false;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--home") || args[i].equals("--connection")) {
        i++;
      } else if (CalendarFiles.opened(args[i]) != null && !opened) {
        opened = true;
      } else if (!args[i].startsWith("--home=")
          && !args[i].startsWith("--connection=")
          && !args[i].equals(LoginStart.IN_BACKGROUND)) {
        return false;
      }
    }
    return true;
  }

  /** A calendar file or address, which the window opens; null where none is named. */
  private static @Nullable URI opened(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--home") || args[i].equals("--connection")) {
        i++;
      } else if (CalendarFiles.opened(args[i]) != null) {
        return CalendarFiles.opened(args[i]);
      }
    }
    return null;
  }

  private static PrintWriter writer(java.io.OutputStream stream, Charset charset) {
    return new PrintWriter(stream, true, charset);
  }
}
