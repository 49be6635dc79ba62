import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks (or, with {@code write}, mends) the format of every Java source below the given folder.
 *
 * <p>Runs on the toolchain's JDK, since the formatter must parse the language level of the sources
 * and Maven itself may run on an older Java.
 */
class Format {
  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    List<Path> unformatted =
        sources(Path.of(args[1])).parallelStream()
            .filter(source -> isUnformatted(source, write))
            .toList();
    if (!write && !unformatted.isEmpty()) {
      unformatted.forEach(source -> System.err.println("not formatted: " + source));
      System.err.println("Run: mvn validate -N -Dformat=write");
      System.exit(1);
    }
  }

  private static boolean isUnformatted(Path source, boolean write) {
    try {
      String before = Files.readString(source);
      String after = new Formatter().formatSourceAndFixImports(before);
      if (write && !after.equals(before)) {
        Files.writeString(source, after);
      }
      return !after.equals(before);
    } catch (IOException | FormatterException failed) {
      throw new IllegalStateException("can't format " + source, failed);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !file.toString().contains("node_modules"))
          .toList();
    }
  }
}
