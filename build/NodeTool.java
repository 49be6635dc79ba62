import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder's own Node program, which is installed if need be and skipped where Node is missing. */
class NodeTool {
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private final Path folder;

  NodeTool(Path folder) {
    this.folder = folder;
  }

  /**
   * Runs it and ends this process where it fails.
   *
   * @param required whether a missing Node is a failure
   * @param without what to say where Node is missing
   * @param arguments of {@code node}
   */
  void run(boolean required, String without, String... arguments) throws Exception {
    if (!hasNode()) {
      System.out.println("Node is not installed: " + without);
      System.exit(required ? 1 : 0);
    }
    if (!isInstalled()) {
      exitUnlessDone(WINDOWS ? "npm.cmd" : "npm", "ci", "--silent");
    }
    exitUnlessDone(Stream.concat(Stream.of("node"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException notFound) {
      return false;
    }
  }

  /** npm writes the hidden lock file last, so it is newer than a lock file it has seen. */
  private boolean isInstalled() throws IOException {
    Path installed = folder.resolve("node_modules/.package-lock.json");
    return Files.exists(installed)
        && Files.getLastModifiedTime(installed)
                .compareTo(Files.getLastModifiedTime(folder.resolve("package-lock.json")))
            >= 0;
  }

  private void exitUnlessDone(String... command) throws Exception {
    int exitCode =
        new ProcessBuilder(List.of(command))
            .directory(folder.toFile())
            .inheritIO()
            .start()
            .waitFor();
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
