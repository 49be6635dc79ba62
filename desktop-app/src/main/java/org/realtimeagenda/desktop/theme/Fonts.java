package org.realtimeagenda.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/**
 * The letters and icons of the window. JavaFX reads a font where it lies if that is a file, and
 * copies it to one first if it lies in a jar; so the installed program has them as files, in the
 * folder that the system property {@code agenda.fonts} names.
 */
final class Fonts {

  private static final String LETTERS = "/com/formdev/flatlaf/fonts/inter/";
  private static final @Nullable String FOLDER = System.getProperty("agenda.fonts");

  private static boolean loaded;

  private Fonts() {}

  /** Loads them, before the first icon is made; on the FX thread. */
  static void load() {
    if (!loaded) {
      loaded = true;
      load(LETTERS + "Inter-Regular.otf");
      load(LETTERS + "Inter-SemiBold.otf");
      var _ = IkonResolverProvider.getInstance(Fonts::loadIcons);
    }
  }

  private static void load(String resource) {
    load(Objects.requireNonNull(Fonts.class.getResource(resource), resource));
  }

  /** Those of CalendarFX too are on the class path, and the window shows none. */
  private static void loadIcons(IkonHandler icons) {
    if (icons instanceof FeatherIkonHandler) {
      icons.setFont(load(icons.getFontResource()));
    }
  }

  private static Font load(URL resource) {
    Font font = FOLDER == null ? null : Font.loadFont(file(FOLDER, resource), 0);
    return font == null ? read(resource) : font;
  }

  /** JavaFX takes it as it stands, without decoding. */
  static String file(String folder, URL resource) {
    String path = resource.getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    return "file:" + Path.of(folder).resolve(name).toUri().getPath();
  }

  private static Font read(URL resource) {
    try (InputStream font = resource.openStream()) {
      return Objects.requireNonNull(Font.loadFont(font, 0), resource::toString);
    } catch (IOException ofOurOwnJar) {
      throw new UncheckedIOException(ofOurOwnJar);
    }
  }
}
