import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The launcher for Linux, a script of sh. jpackage's own asks rpm and dpkg at each start who it
 * belongs to, which takes a while.
 */
final class ScriptLauncher {
  private ScriptLauncher() {}

  /**
   * @param options with {@code $APPDIR} for the folder of the jars
   */
  static void writeTo(Path folder, List<String> jars, List<String> options) throws IOException {
    Path java = folder.resolve("runtime/bin/java");
    Files.copy(java, java.resolveSibling(AppImage.NAME), StandardCopyOption.COPY_ATTRIBUTES);
    List<String> lines =
        new ArrayList<>(
            List.of(
                "#!/bin/sh",
                "# Starts Realtime Agenda from the folder that this file lies in.",
                "self=$0",
                "while [ -L \"$self\" ]; do",
                "  target=$(readlink \"$self\")",
                "  case $target in",
                "    /*) self=$target ;;",
                "    *) self=${self%/*}/$target ;;",
                "  esac",
                "done",
                "case $self in",
                "  */*) folder=$(cd \"${self%/*}\" && pwd -P) ;;",
                "  *) folder=$(pwd -P) ;;",
                "esac",
                "unset JDK_JAVA_OPTIONS"));
    new TreeMap<>(Options.ENVIRONMENT_ON_LINUX)
        .forEach(
            (name, value) -> lines.add("export " + name + "=\"${" + name + ":-" + value + "}\""));
    lines.add("exec \"$folder/runtime/bin/" + AppImage.NAME + "\" \\");
    for (String option : options) {
      lines.add("  \"" + option.replace("$APPDIR", "$folder/app") + "\" \\");
    }
    lines.add(
        jars.stream()
            .map(jar -> "$folder/app/" + jar)
            .collect(Collectors.joining(":", "  -cp \"", "\" \\")));
    lines.add("  " + AppImage.MAIN_CLASS + " \"$@\"");
    Path launcher = Files.write(folder.resolve(AppImage.NAME), lines);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
