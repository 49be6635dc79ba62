import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The jars of the class path, in Maven's order, as they lie in the image. */
final class Jars {
  /** What the window's first picture is written in. */
  private static final Set<String> FONTS =
      Set.of("Inter-Regular.otf", "Inter-SemiBold.otf", "feather.ttf");

  private final List<Path> jars;
  private final OperatingSystem system;
  private final StyleSheets styleSheets;

  Jars(List<Path> jars, OperatingSystem system, StyleSheets styleSheets) {
    this.jars = List.copyOf(jars);
    this.system = system;
    this.styleSheets = styleSheets;
  }

  List<String> names() {
    return jars.stream().map(jar -> jar.getFileName().toString()).toList();
  }

  /** Puts them into {@code app}, without native libraries of other systems, sheets compiled. */
  void copyTo(Path app) throws IOException {
    for (Path jar : jars) {
      Path copy = Files.copy(jar, app.resolve(jar.getFileName()));
      copy.toFile().setWritable(true);
      try (FileSystem inside = FileSystems.newFileSystem(copy)) {
        takeNativesOut(inside, app.resolve("native"));
        copyFonts(inside, app.resolve("fonts"));
        styleSheets.compileIn(inside);
      }
    }
  }

  /** Of the names and bytes in {@code app}: an AOT cache of other jars would run their old code. */
  String hash(Path app) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String name : names()) {
      digest.update(name.getBytes());
      try (InputStream bytes = Files.newInputStream(app.resolve(name))) {
        bytes.transferTo(new DigestOutputStream(PrintStream.nullOutputStream(), digest));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  /** Keeps SQLite's library for this system as a file of its own, and JNA's; no other system's. */
  private void takeNativesOut(FileSystem inside, Path natives) throws IOException {
    Path sqlite = inside.getPath("/org/sqlite/native");
    for (Path library : files(sqlite)) {
      if (library.startsWith(sqlite.resolve(system.ofSqlite + "/" + processor()))) {
        Files.createDirectories(natives);
        Files.copy(library, natives.resolve(library.getFileName().toString()));
      }
      Files.delete(library);
    }
    for (Path file : files(inside.getPath("/com/sun/jna"))) {
      boolean ofASystem = file.getNameCount() == 5 && !file.toString().endsWith(".class");
      if (ofASystem && !file.getName(3).toString().startsWith(system.ofJna + "-")) {
        Files.delete(file);
      }
    }
  }

  /** Fonts are read quicker from a file of their own. */
  private static void copyFonts(FileSystem inside, Path fonts) throws IOException {
    for (Path file : files(inside.getPath("/"))) {
      String name = file.getFileName().toString();
      if (FONTS.contains(name)) {
        Files.createDirectories(fonts);
        Files.copy(file, fonts.resolve(name));
      }
    }
  }

  private static String processor() {
    return System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
  }

  static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
