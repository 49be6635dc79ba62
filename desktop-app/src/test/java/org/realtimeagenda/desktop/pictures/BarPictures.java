package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;

/** The top bar in windows of all widths, the card of keys, and the ring that the keys show. */
final class BarPictures {
  private BarPictures() {}

  static void take(Camera camera) throws IOException {
    camera.open(
        new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week()),
        SampleTeam.CLOCK);
    for (int width : new int[] {820, 1000, 1280, 1600}) {
      camera.size(width, 800);
      camera.shot("bar-" + width);
      camera.press("#find");
      camera.await("#search");
      camera.robot.interact(
          () -> camera.window().find("#search", TextField.class).setText("review"));
      camera.shot("bar-search-" + width);
      camera.press("#search-leave");
    }
    camera.size(1280, 800);
    keys(camera);
  }

  private static void keys(Camera camera) {
    camera.robot.type(KeyCode.F1);
    camera.shot("keys");
    camera.size(1000, 620);
    camera.shot("keys-1000");
    camera.size(1280, 800);
    camera.robot.type(KeyCode.ESCAPE);
    camera.robot.type(KeyCode.RIGHT);
    camera.shot("ring-week");
    camera.robot.type(KeyCode.M).type(KeyCode.UP);
    camera.shot("ring-month");
    camera.robot.type(KeyCode.Y).type(KeyCode.RIGHT);
    camera.shot("ring-year");
    camera.robot.type(KeyCode.TAB).type(KeyCode.TAB);
    camera.shot("ring-bars");
  }
}
