package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.shell.PageKind;

/** The pages with a usual week, in a large and in a small window. */
final class PagePictures {
  private PagePictures() {}

  static void take(Camera camera) throws IOException {
    InMemoryReplica replica =
        new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleMonth.events());
    camera.open(replica, SampleTeam.CLOCK);
    camera.robot.clickOn("#colleague-" + SampleTeam.FARID);
    camera.robot.interact(() -> replica.push(SampleTeam.BOB, SampleTeam.budgetReview()));
    for (PageKind page : PageKind.values()) {
      camera.size(1280, 800);
      camera.page(page);
      camera.shot(Camera.name(page));
      camera.size(1000, 700);
      camera.shot(Camera.name(page) + "-1000");
    }
    camera.size(1280, 800);
    camera.page(PageKind.WEEK);
    camera.press("#own-zone");
    camera.robot.write("london");
    camera.shot("zone-picker");
    camera.robot.push(KeyCode.ENTER);
    camera.shot("second-zone");
    camera.page(PageKind.DAY);
    camera.robot.interact(() -> camera.window().find("#new-event", Node.class).requestFocus());
    camera.robot.push(KeyCode.TAB).push(KeyCode.RIGHT).push(KeyCode.ENTER).push(KeyCode.RIGHT);
    camera.shot("small-month-by-keys");
  }
}
