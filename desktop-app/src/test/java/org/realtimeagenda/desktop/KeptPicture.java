package org.realtimeagenda.desktop;

import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** What a window looks like during a test, kept where a folder for pictures is named. */
final class KeptPicture {

  private KeptPicture() {}

  static void of(Scene scene, String name) {
    String folder = System.getProperty("pictures");
    if (folder != null) {
      WaitForAsyncUtils.waitForAsyncFx(
          20_000,
          () ->
              ImageIO.write(
                  SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                  "png",
                  Path.of(folder, name + ".png").toFile()));
    }
  }
}
