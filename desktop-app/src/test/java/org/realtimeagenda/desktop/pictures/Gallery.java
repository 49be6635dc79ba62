package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.application.Platform;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.api.FxToolkit;

/**
 * Paints the window with a sample team, light and dark, into a folder. Arguments: the folder, then
 * which of the albums; all of them where none is named.
 */
public final class Gallery {

  /** Some pictures of one thing. */
  private interface Album {
    void take(Camera camera) throws IOException;
  }

  private static final Map<String, Album> ALBUMS = new LinkedHashMap<>();

  static {
    ALBUMS.put("pages", PagePictures::take);
    ALBUMS.put("bar", BarPictures::take);
    ALBUMS.put("crowded", CrowdedPictures::take);
    ALBUMS.put("changes", ChangePictures::take);
    ALBUMS.put("dialog", DialogPictures::take);
    ALBUMS.put("find", FindPictures::take);
    ALBUMS.put("states", StatePictures::take);
    ALBUMS.put("first-run", FirstRunPictures::take);
    ALBUMS.put("preferences", ChoicePictures::preferences);
    ALBUMS.put("text-150", ChoicePictures::largeText);
    ALBUMS.put("compact", ChoicePictures::compact);
    ALBUMS.put("accents", ChoicePictures::accents);
    ALBUMS.put("twelve-hours", ChoicePictures::formats);
    ALBUMS.put("scales", ChoicePictures::scales);
    ALBUMS.put("names", NamePictures::take);
    ALBUMS.put("cards", CardPictures::take);
    ALBUMS.put("french", camera -> LanguagePictures.take(camera, Locale.FRANCE, "french-"));
    ALBUMS.put("german", camera -> LanguagePictures.take(camera, Locale.GERMANY, "german-"));
  }

  private Gallery() {}

  public static void main(String[] args) throws IOException, TimeoutException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    paint(Set.copyOf(List.of(args).subList(1, args.length)), theme -> new Camera(folder, theme));
  }

  /**
   * Goes through albums, and ends the toolkit.
   *
   * @param names of the albums; none for all
   */
  static void paint(Set<String> names, Function<Theme, Camera> cameras)
      throws IOException, TimeoutException {
    if (!ALBUMS.keySet().containsAll(names)) {
      throw new IllegalArgumentException("there is no album of that name: " + names);
    }
    // as in the tests: a window without a screen
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Locale.setDefault(Locale.UK);
    FxToolkit.registerPrimaryStage();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (Map.Entry<String, Album> album : ALBUMS.entrySet()) {
        if (names.isEmpty() || names.contains(album.getKey())) {
          try (Camera camera = cameras.apply(theme)) {
            album.getValue().take(camera);
          }
        }
      }
    }
    Platform.exit();
  }
}
