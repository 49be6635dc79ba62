import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lints the AppSync resolvers with ESLint, where Node is there.
 *
 * <p>Arguments: the folder {@code appsync}, and {@code true} where a missing Node is a failure.
 */
class LintResolvers {
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    boolean required = Boolean.parseBoolean(args[1]);
    if (!hasNode()) {
      System.out.println("Node is not installed: the AppSync resolvers were not linted.");
      System.exit(required ? 1 : 0);
    }
    if (!isInstalled(folder)) {
      exitUnlessDone(run(folder, WINDOWS ? "npm.cmd" : "npm", "ci", "--silent"));
    }
    exitUnlessDone(
        run(folder, "node", "node_modules/eslint/bin/eslint.js", "--max-warnings=0", "resolvers"));
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException notFound) {
      return false;
    }
  }

  /** npm writes the hidden lock file last, so it is newer than a lock file it has seen. */
  private static boolean isInstalled(Path folder) throws IOException {
    Path installed = folder.resolve("node_modules/.package-lock.json");
    return Files.exists(installed)
        && Files.getLastModifiedTime(installed)
                .compareTo(Files.getLastModifiedTime(folder.resolve("package-lock.json")))
            >= 0;
  }

  private static int run(Path folder, String... command) throws Exception {
    return new ProcessBuilder(List.of(command))
        .directory(folder.toFile())
        .inheritIO()
        .start()
        .waitFor();
  }

  private static void exitUnlessDone(int exitCode) {
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
