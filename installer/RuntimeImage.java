import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The runtime: modules of the JDK and of JavaFX. */
final class RuntimeImage {
  private final List<Path> javaFx;
  private final OperatingSystem system;

  RuntimeImage(List<Path> javaFx, OperatingSystem system) {
    this.javaFx = List.copyOf(javaFx);
    this.system = system;
  }

  /** JavaFX's native libraries lie in its jars; beside the JDK's own they needn't be unpacked. */
  void linkTo(Path runtime) throws IOException {
    Tool.run(
        "jlink",
        List.of(
            "--module-path",
            String.join(File.pathSeparator, javaFx.stream().map(Path::toString).toList()),
            "--add-modules",
            String.join(",", Options.MODULES),
            "--include-locales=" + Options.LANGUAGES,
            "--add-options=" + String.join(" ", Options.ofRuntime(system)),
            "--exclude-resources=glob:/javafx.*/*.so,glob:/javafx.*/*.dll,glob:/javafx.*/*.dylib",
            "--strip-java-debug-attributes",
            "--compress=zip-6:filter=" + Options.COMPRESSED,
            "--no-header-files",
            "--no-man-pages",
            "--vm=server",
            "--output",
            runtime.toString()));
    Path libraries = runtime.resolve(system.libraries);
    for (Path jar : javaFx) {
      try (FileSystem inside = FileSystems.newFileSystem(jar);
          Stream<Path> entries = Files.list(inside.getPath("/"))) {
        for (Path entry : entries.filter(RuntimeImage::isNative).toList()) {
          Files.copy(entry, libraries.resolve(entry.getFileName().toString()));
        }
      }
    }
  }

  private static boolean isNative(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib");
  }
}
