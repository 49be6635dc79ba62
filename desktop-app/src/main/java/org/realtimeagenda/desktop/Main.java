package org.realtimeagenda.desktop;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.app.Launcher;
import org.realtimeagenda.desktop.command.AgendaCommand;

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
    String home = value(args, "--home");
    String connection = value(args, "--connection");
    new Launcher(
            home == null ? Home.ofThisUser() : Home.in(Path.of(home)),
            connection == null ? null : Path.of(connection),
            Clock.system(ZoneId.systemDefault()))
        .run(listener -> listener, _ -> {});
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

  /** Whether nothing is asked for but the window, of this home or another. */
  static boolean opensWindow(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--home") || args[i].equals("--connection")) {
        i++;
      } else if (!args[i].startsWith("--home=") && !args[i].startsWith("--connection=")) {
        return false;
      }
    }
    return true;
  }

  private static PrintWriter writer(java.io.OutputStream stream, Charset charset) {
    return new PrintWriter(stream, true, charset);
  }
}
