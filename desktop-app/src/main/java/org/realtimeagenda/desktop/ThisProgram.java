package org.realtimeagenda.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Which program this is, and how it is started once more.
 *
 * @param commit {@code unknown} when it wasn't built from a clone
 * @param javaFx the version of JavaFX that it was built with
 */
public record ThisProgram(String version, String commit, String javaFx) {

  /**
   * Where a packaged program has SQLite's library, so that it needn't be unpacked at each start.
   */
  private static final String SQLITE = "org.sqlite.lib.path";

  /** What a person types to start it: as a package calls it, else as the sources do. */
  public static final String COMMAND = System.getProperty("agenda.command", "agenda");

  /** The file that starts it; null where it runs from its sources. */
  public static @Nullable String launcher() {
    String launcher = System.getProperty("agenda.launcher");
    return launcher == null ? null : Path.of(launcher).normalize().toString();
  }

  /** What the build wrote down. */
  public static ThisProgram asBuilt() {
    Properties built = new Properties();
    try (InputStream resource =
        Objects.requireNonNull(ThisProgram.class.getResourceAsStream("version.properties"))) {
      built.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
    } catch (IOException damagedJar) {
      throw new UncheckedIOException(damagedJar);
    }
    return new ThisProgram(
        built.getProperty("version", ""),
        built.getProperty("commit", ""),
        built.getProperty("javafx", ""));
  }

  /** What it runs on: {@code Java 25.0.3+9-LTS, JavaFX 26.0.2, Linux amd64}. */
  public String runtime() {
    return "Java "
        + Runtime.version()
        + ", JavaFX "
        + javaFx
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }

  /** The command line that starts a class of this program on the same Java and class path. */
  public static List<String> commandLine(List<String> jvmOptions, Class<?> mainClass) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dagenda.command=" + COMMAND);
    String sqlite = System.getProperty(SQLITE);
    if (sqlite != null) {
      command.add("-D" + SQLITE + "=" + sqlite);
    }
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass.getName()));
    return command;
  }
}
