import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the folder that is installed, on each system with the same options: a runtime of the JDK
 * and JavaFX, the program's jars on the class path, and a launcher.
 *
 * <pre>java AppImage.java CLASS-PATH-FILE VERSION ICON FOLDER</pre>
 *
 * makes the image in FOLDER, and prints the file in which the launcher looks for the AOT cache. All
 * files get the time SOURCE_DATE_EPOCH, if that is set.
 */
final class AppImage {
  private static final String NAME = "realtime-agenda";
  private static final String MAIN_CLASS = "org.realtimeagenda.desktop.Main";

  /** What jdeps finds in the jars, and the words for the languages' dates. */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.sql",
          "java.xml",
          "javafx.controls",
          "jdk.localedata",
          "jdk.management",
          "jdk.security.auth",
          "jdk.unsupported");

  /** Whose dates and weeks are written right. */
  private static final String LANGUAGES =
      "en,de,fr,es,it,pt,nl,da,sv,nb,fi,is,pl,cs,sk,hu,ro,bg,el,hr,sl,et,lv,lt,uk,tr,ja,ko,zh";

  /** What a start hardly needs is compressed; the rest is smaller to download when it isn't. */
  private static final String COMPRESSED = "/java.desktop/**,/java.xml/**,/jdk.localedata/**";

  /**
   * Options of the runtime itself, so that a process that the program starts has them too.
   * ControlsFX and the window's name need what JavaFX keeps to itself.
   */
  private static final List<String> RUNTIME_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED,javafx.graphics",
          "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
          "--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED",
          "--add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED",
          "--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED");

  /** Options that name a file of the image. */
  private static final List<String> LAUNCHER_OPTIONS =
      List.of(
          "-XX:AOTCache=$APPDIR/" + NAME + "-%s.aot",
          "-Dorg.sqlite.lib.path=$APPDIR/native",
          "-Dagenda.command=" + NAME);

  private final List<Path> javaFx = new ArrayList<>();
  private final List<Path> jars = new ArrayList<>();
  private final String version;
  private final Path icon;
  private final Path folder;

  private AppImage(String classPath, String version, Path icon, Path folder) {
    for (String entry : classPath.split(java.io.File.pathSeparator)) {
      Path jar = Path.of(entry);
      (jar.getFileName().toString().startsWith("javafx-") ? javaFx : jars).add(jar);
    }
    this.version = version;
    this.icon = icon;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    String classPath = Files.readString(Path.of(args[0])).strip();
    System.out.println(new AppImage(classPath, args[1], Path.of(args[2]), Path.of(args[3])).make());
  }

  private Path make() throws IOException, NoSuchAlgorithmException {
    Path runtime = folder.resolve("runtime");
    Path app = Files.createDirectories(folder.resolve("app"));
    linkRuntime(runtime);
    for (Path jar : jars) {
      Path copy = Files.copy(jar, app.resolve(jar.getFileName()));
      copy.toFile().setWritable(true);
      takeNativesOut(copy, app.resolve("native"));
    }
    List<String> options = new ArrayList<>();
    String hash = hash(app);
    LAUNCHER_OPTIONS.forEach(option -> options.add(option.formatted(hash)));
    if (system().equals("Linux")) {
      writeLauncher(options);
    } else {
      app = packageWithLauncher(runtime, app, options);
    }
    setTimes(folder);
    return app.resolve(NAME + "-" + hash + ".aot");
  }

  /** jpackage's own asks rpm and dpkg at each start who it belongs to, which takes a while. */
  private void writeLauncher(List<String> options) throws IOException {
    Path java = folder.resolve("runtime/bin/java");
    Files.copy(java, java.resolveSibling(NAME), StandardCopyOption.COPY_ATTRIBUTES);
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
                "unset JDK_JAVA_OPTIONS",
                "exec \"$folder/runtime/bin/" + NAME + "\" \\"));
    for (String option : options) {
      lines.add("  \"" + option.replace("$APPDIR", "$folder/app") + "\" \\");
    }
    lines.add(
        jars.stream()
            .map(jar -> "$folder/app/" + jar.getFileName())
            .collect(Collectors.joining(":", "  -cp \"", "\" \\")));
    lines.add("  " + MAIN_CLASS + " \"$@\"");
    Path launcher = Files.write(folder.resolve(NAME), lines);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Returns the folder of the jars in it. */
  private Path packageWithLauncher(Path runtime, Path app, List<String> options)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                version,
                "--vendor",
                "Realtime Agenda",
                "--icon",
                icon.toString(),
                "--input",
                app.toString(),
                "--main-jar",
                jars.getFirst().getFileName().toString(),
                "--main-class",
                MAIN_CLASS,
                "--runtime-image",
                runtime.toString(),
                "--dest",
                folder.toString()));
    for (String option : options) {
      arguments.addAll(List.of("--java-options", option));
    }
    run("jpackage", arguments);
    try (Stream<Path> files = Files.walk(folder)) {
      Path config = files.filter(file -> file.endsWith(NAME + ".cfg")).findFirst().orElseThrow();
      orderClassPath(config);
      return config.resolveSibling("");
    }
  }

  /** JavaFX's native libraries lie in its jars; beside the JDK's own they needn't be unpacked. */
  private void linkRuntime(Path runtime) throws IOException {
    run(
        "jlink",
        List.of(
            "--module-path",
            String.join(java.io.File.pathSeparator, javaFx.stream().map(Path::toString).toList()),
            "--add-modules",
            String.join(",", MODULES),
            "--include-locales=" + LANGUAGES,
            "--add-options=" + String.join(" ", RUNTIME_OPTIONS),
            "--exclude-resources=glob:/javafx.*/*.so,glob:/javafx.*/*.dll,glob:/javafx.*/*.dylib",
            "--strip-java-debug-attributes",
            "--compress=zip-6:filter=" + COMPRESSED,
            "--no-header-files",
            "--no-man-pages",
            "--vm=server",
            "--output",
            runtime.toString()));
    Path libraries = runtime.resolve(system().equals("Windows") ? "bin" : "lib");
    for (Path jar : javaFx) {
      try (FileSystem inside = FileSystems.newFileSystem(jar);
          Stream<Path> entries = Files.list(inside.getPath("/"))) {
        for (Path entry : entries.filter(AppImage::isNative).toList()) {
          Files.copy(entry, libraries.resolve(entry.getFileName().toString()));
        }
      }
    }
  }

  /** Keeps SQLite's library for this system as a file of its own, and JNA's; no other system's. */
  private static void takeNativesOut(Path jar, Path natives) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path sqlite = inside.getPath("/org/sqlite/native");
      for (Path library : files(sqlite)) {
        if (library.startsWith(sqlite.resolve(systemAndProcessor()))) {
          Files.createDirectories(natives);
          Files.copy(library, natives.resolve(library.getFileName().toString()));
        }
        Files.delete(library);
      }
      for (Path file : files(inside.getPath("/com/sun/jna"))) {
        boolean ofASystem = file.getNameCount() == 5 && !file.toString().endsWith(".class");
        if (ofASystem && !file.getName(3).toString().startsWith(systemOfJna() + "-")) {
          Files.delete(file);
        }
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean isNative(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib");
  }

  /** As SQLite's jar names it. */
  private static String system() {
    String os = System.getProperty("os.name");
    return os.startsWith("Windows") ? "Windows" : os.startsWith("Mac") ? "Mac" : "Linux";
  }

  private static String systemOfJna() {
    return switch (system()) {
      case "Windows" -> "win32";
      case "Mac" -> "darwin";
      default -> "linux";
    };
  }

  private static String systemAndProcessor() {
    return system() + (System.getProperty("os.arch").equals("aarch64") ? "/aarch64" : "/x86_64");
  }

  /** Of the jars' names and bytes: an AOT cache of other jars would run their old code. */
  private String hash(Path input) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path jar : jars) {
      digest.update(jar.getFileName().toString().getBytes());
      try (InputStream bytes = Files.newInputStream(input.resolve(jar.getFileName()))) {
        bytes.transferTo(
            new java.security.DigestOutputStream(PrintStream.nullOutputStream(), digest));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  /** As Maven orders it; jpackage takes the order of the file system. */
  private void orderClassPath(Path config) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(config)) {
      if (!line.startsWith("app.classpath=")) {
        lines.add(line);
      }
      if (line.equals("[Application]")) {
        jars.forEach(jar -> lines.add("app.classpath=$APPDIR/" + jar.getFileName()));
      }
    }
    config.toFile().setWritable(true);
    Files.write(config, lines);
  }

  private static void setTimes(Path folder) throws IOException {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    if (epoch == null) {
      return;
    }
    FileTime time = FileTime.from(Instant.ofEpochSecond(Long.parseLong(epoch)));
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.setLastModifiedTime(file, time);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            Files.setLastModifiedTime(folder, time);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void run(String tool, List<String> arguments) throws IOException {
    int exit =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IOException("This JDK has no " + tool))
            .run(System.err, System.err, arguments.toArray(String[]::new));
    if (exit != 0) {
      throw new IOException(tool + " ended with " + exit);
    }
  }
}
