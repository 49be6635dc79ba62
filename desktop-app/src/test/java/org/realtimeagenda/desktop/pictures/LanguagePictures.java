package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import java.util.Locale;

/** The window in another language. */
final class LanguagePictures {
  private LanguagePictures() {}

  /**
   * Takes most of the other albums.
   *
   * @param prefix what the names of the pictures begin with
   */
  static void take(Camera camera, Locale language, String prefix) throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(language);
    camera.prefix(prefix);
    try {
      PagePictures.take(camera);
      FindPictures.take(camera);
      DialogPictures.take(camera);
      BarPictures.take(camera);
      CardPictures.take(camera);
      StatePictures.take(camera);
      ChoicePictures.preferences(camera);
      FirstRunPictures.take(camera);
    } finally {
      camera.closePopups();
      Locale.setDefault(before);
    }
  }
}
