import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the folder that is installed, on each system with the same {@link Options}: a runtime of
 * the JDK and JavaFX, the program's jars on the class path, their licences, and a launcher.
 *
 * <pre>java AppImage.java CLASS-PATH-FILE SBOM-XML VERSION ICON FOLDER</pre>
 *
 * makes the image in FOLDER, and prints the file in which the launcher looks for the AOT cache. All
 * files get the time SOURCE_DATE_EPOCH, if that is set.
 */
final class AppImage {
  static final String NAME = "realtime-agenda";
  static final String MAIN_CLASS = "org.realtimeagenda.desktop.Main";

  private AppImage() {}

  public static void main(String[] args) throws Exception {
    String classPath = Files.readString(Path.of(args[0])).strip();
    System.out.println(
        make(classPath, Path.of(args[1]), args[2], Path.of(args[3]), Path.of(args[4])));
  }

  private static Path make(String classPath, Path sbom, String version, Path icon, Path folder)
      throws Exception {
    OperatingSystem system = OperatingSystem.current();
    List<Path> javaFx = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      (jar.getFileName().toString().startsWith("javafx-") ? javaFx : others).add(jar);
    }
    Path app = Files.createDirectories(folder.resolve("app"));
    Licences.of(sbom).writeTo(app.resolve("licences.txt"));
    Files.copy(sbom, app.resolve("sbom.cdx.xml"));
    Jars jars = new Jars(others, system, new StyleSheets(javaFx));
    jars.copyTo(app);
    Path runtime = folder.resolve("runtime");
    new RuntimeImage(javaFx, system).linkTo(runtime);
    String cache = NAME + "-" + jars.hash(app);
    List<String> options = Options.ofLauncher(system, cache);
    switch (system) {
      case LINUX -> ScriptLauncher.writeTo(folder, jars.names(), options);
      case MAC, WINDOWS ->
          app =
              new PackagedLauncher(version, icon, system)
                  .writeTo(folder, runtime, app, jars.names(), options);
    }
    setTimes(folder);
    return app.resolve(cache + ".aot");
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
}
