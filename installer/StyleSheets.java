import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * Puts beside each style sheet of a jar the form of it that needn't be parsed: where there is a
 * .bss, JavaFX takes it for the .css. Done by the JavaFX that will read them, since its form may
 * change. Those of AtlantaFX that the window has are made smaller first, and CalendarFX's is taken
 * out.
 */
final class StyleSheets {
  private static final String THEMES = "/atlantafx/base/theme";
  private static final String OURS = "/org/realtimeagenda/desktop";

  private final List<Path> javaFx;

  StyleSheets(List<Path> javaFx) {
    this.javaFx = List.copyOf(javaFx);
  }

  /** Each compiled one is as old as its source, so that the same jar comes of it each time. */
  void compileIn(FileSystem jar) throws IOException {
    for (Path file : Jars.files(jar.getPath(OURS))) {
      if (file.toString().endsWith(".class") || file.toString().endsWith(".css")) {
        UnusedControls.check(file);
      }
    }
    takeOutUnused(jar);
    takeOutCalendarFxs(jar);
    List<Path> sheets =
        Jars.files(jar.getPath("/")).stream()
            .filter(file -> file.toString().endsWith(".css"))
            .filter(file -> Files.notExists(compiled(file)))
            .toList();
    if (sheets.isEmpty()) {
      return;
    }
    URL[] jars = new URL[javaFx.size()];
    for (int i = 0; i < jars.length; i++) {
      jars[i] = javaFx.get(i).toUri().toURL();
    }
    Path source = Files.createTempFile("sheet", ".css");
    Path compiled = Files.createTempFile("sheet", ".bss");
    try (URLClassLoader loader = new URLClassLoader(jars)) {
      Method converter =
          loader
              .loadClass("javafx.css.Stylesheet")
              .getMethod("convertToBinary", File.class, File.class);
      for (Path sheet : sheets) {
        Files.write(source, Files.readAllBytes(sheet));
        converter.invoke(null, source.toFile(), compiled.toFile());
        Files.write(compiled(sheet), Files.readAllBytes(compiled));
        Files.setLastModifiedTime(compiled(sheet), Files.getLastModifiedTime(sheet));
      }
    } catch (InvocationTargetException failed) {
      throw new IOException("A style sheet can't be compiled", failed.getCause());
    } catch (ReflectiveOperationException other) {
      throw new IOException("This JavaFX compiles style sheets otherwise", other);
    } finally {
      Files.delete(source);
      Files.delete(compiled);
    }
  }

  /** Of AtlantaFX's themes two are used. */
  private static void takeOutUnused(FileSystem jar) throws IOException {
    for (Path file : Jars.files(jar.getPath(THEMES))) {
      String name = file.getFileName().toString();
      if (name.equals("primer-light.css") || name.equals("primer-dark.css")) {
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, UnusedControls.takenOut(Files.readString(file)));
        Files.setLastModifiedTime(file, time);
      } else if (name.endsWith(".css") || name.endsWith(".bss")) {
        Files.delete(file);
      }
    }
  }

  /** Ours stands in for it, which is in another jar. */
  private static void takeOutCalendarFxs(FileSystem jar) throws IOException {
    Path folder = jar.getPath("/com/calendarfx/view");
    if (Files.exists(folder.resolve("CalendarFXControl.class"))) {
      Files.delete(folder.resolve("calendar.css"));
    }
  }

  private static Path compiled(Path sheet) {
    return sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".bss"));
  }
}
