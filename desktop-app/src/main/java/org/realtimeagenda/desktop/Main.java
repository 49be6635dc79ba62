package org.realtimeagenda.desktop;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.realtimeagenda.desktop.command.AgendaCommand;

/**
 * Where the program begins. Looks at the arguments without a library, since a person waits for the
 * window: only a command loads picocli.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    if (opensWindow(args)) {
      return;
    }
    System.exit(
        AgendaCommand.run(
            args,
            writer(System.out, System.out.charset()),
            writer(System.err, System.err.charset())));
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
