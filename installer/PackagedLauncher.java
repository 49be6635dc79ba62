import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The launchers for Windows and macOS, which jpackage makes. On Windows a program with a window has
 * no terminal, so the commands have a launcher of their own, {@code realtime-agenda-console}.
 */
final class PackagedLauncher {
  private static final String CONSOLE = AppImage.NAME + "-console";

  private final String version;
  private final Path icon;
  private final OperatingSystem system;

  PackagedLauncher(String version, Path icon, OperatingSystem system) {
    this.version = version;
    this.icon = icon;
    this.system = system;
  }

  /**
   * Makes an image of runtime and jars in {@code folder}.
   *
   * @return the folder of the jars in it
   */
  Path writeTo(Path folder, Path runtime, Path app, List<String> jars, List<String> options)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                AppImage.NAME,
                "--app-version",
                bundleVersion(),
                "--vendor",
                "Realtime Agenda",
                "--icon",
                icon.toString(),
                "--input",
                app.toString(),
                "--main-jar",
                jars.getFirst(),
                "--main-class",
                AppImage.MAIN_CLASS,
                "--runtime-image",
                runtime.toString(),
                "--dest",
                folder.toString()));
    if (system == OperatingSystem.WINDOWS) {
      Path console = Files.writeString(folder.resolve("console.properties"), "win-console=true\n");
      arguments.addAll(List.of("--add-launcher", CONSOLE + "=" + console));
    }
    for (String option : options) {
      arguments.addAll(List.of("--java-options", option));
    }
    Tool.run("jpackage", arguments);
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> configs = files.filter(file -> file.toString().endsWith(".cfg")).toList();
      for (Path config : configs) {
        orderClassPath(config, jars);
      }
      return configs.getFirst().resolveSibling("");
    }
  }

  /** A bundle of macOS must not begin with 0; About and the version command say the real one. */
  private String bundleVersion() {
    return system == OperatingSystem.MAC && version.startsWith("0.") ? "1.0.0" : version;
  }

  /** As Maven orders it; jpackage takes the order of the file system. */
  private static void orderClassPath(Path config, List<String> jars) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(config)) {
      if (!line.startsWith("app.classpath=")) {
        lines.add(line);
      }
      if (line.equals("[Application]")) {
        jars.forEach(jar -> lines.add("app.classpath=$APPDIR/" + jar));
      }
    }
    config.toFile().setWritable(true);
    Files.write(config, lines);
  }
}
