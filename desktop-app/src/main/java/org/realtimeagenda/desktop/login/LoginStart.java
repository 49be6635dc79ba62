package org.realtimeagenda.desktop.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.files.OwnerOnly;
import org.realtimeagenda.desktop.ThisProgram;

/**
 * Whether the desktop starts this program when a person logs in: a file in their autostart folder
 * (Desktop Application Autostart Specification, freedesktop.org). For threads that may wait.
 */
public final class LoginStart {

  /** The option of a start without a window. */
  public static final String IN_BACKGROUND = "--background";

  private final Path file;
  private final String launcher;

  /**
   * @param config the person's folder of settings
   * @param launcher what starts the program
   */
  public LoginStart(Path config, String launcher) {
    this.file = config.resolve("autostart").resolve("realtime-agenda.desktop");
    this.launcher = launcher;
  }

  /**
   * That of this desktop; empty on other systems than Linux, and where the program runs from its
   * sources.
   */
  public static Optional<LoginStart> ofThisDesktop() {
    String launcher = ThisProgram.launcher();
    if (launcher == null || !System.getProperty("os.name").equals("Linux")) {
      return Optional.empty();
    }
    return Optional.of(new LoginStart(config(System.getenv("XDG_CONFIG_HOME")), launcher));
  }

  private static Path config(@Nullable String xdg) {
    return xdg != null && xdg.startsWith("/")
        ? Path.of(xdg)
        : Path.of(System.getProperty("user.home"), ".config");
  }

  /** Whether it is so now. */
  public boolean isOn() {
    return Files.exists(file);
  }

  /**
   * Makes it so, or not so.
   *
   * @throws IOException when the folder can't be written to
   */
  public void set(boolean on) throws IOException {
    if (!on) {
      Files.deleteIfExists(file);
      return;
    }
    OwnerOnly.write(
        file,
        String.join(
            "\n",
            "[Desktop Entry]",
            "Type=Application",
            "Name=Realtime Agenda",
            "Exec=" + quoted(launcher) + " " + IN_BACKGROUND,
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
            ""));
  }

  /** As a .desktop file wants an argument: quoted, and that escaped once more as a string. */
  private static String quoted(String argument) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      if ("\"`$\\".indexOf(c) >= 0) {
        quoted.append("\\\\");
      }
      quoted.append(c == '\\' ? "\\\\" : c == '%' ? "%%" : String.valueOf(c));
    }
    return quoted.append('"').toString();
  }
}
