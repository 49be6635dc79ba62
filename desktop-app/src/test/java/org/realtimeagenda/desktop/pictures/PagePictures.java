package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;

/** The pages with a usual week, in a large and in a small window. */
final class PagePictures {
  private PagePictures() {}

  static void take(Camera camera) throws IOException {
    InMemoryReplica replica =
        new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
    camera.open(replica, SampleTeam.CLOCK);
    camera.robot.clickOn("#colleague-" + SampleTeam.FARID);
    camera.robot.interact(() -> replica.push(SampleTeam.BOB, SampleTeam.budgetReview()));
    for (String page : new String[] {"week", "day", "month", "year", "list"}) {
      // a narrow window has a menu of pages in place of the buttons
      camera.size(1280, 800);
      camera.press("#page-" + page);
      camera.shot(page);
      camera.size(1000, 700);
      camera.shot(page + "-1000");
    }
    camera.size(1280, 800);
    camera.press("#page-week");
    camera.press("#own-zone");
    camera.robot.write("london");
    camera.shot("zone-picker");
    camera.robot.push(KeyCode.ENTER);
    camera.shot("second-zone");
  }
}
