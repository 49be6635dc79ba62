package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.PublishedCalendar;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.shell.PageKind;

/** The menu at the end of the top bar, and the cards that open over the window. */
final class CardPictures {
  private CardPictures() {}

  static void take(Camera camera) throws IOException {
    InMemoryReplica replica =
        new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), List.of());
    camera.open(replica, SampleTeam.CLOCK);
    for (PageKind page : PageKind.values()) {
      camera.page(page);
      camera.shot(Camera.name(page) + "-empty");
    }
    camera.press("#find");
    camera.robot.write("zeppelin");
    camera.shot("hits-empty");
    camera.press("#search-leave");
    camera.toTheRight();
    camera.press("#more");
    camera.shot("more");
    camera.robot.moveTo("#more-export");
    camera.shot("more-export");
    camera.closePopups();
    camera.size(1280, 800);
    camera.toTheFoot();
    camera.press("#add-holidays");
    camera.shot("holidays");
    camera.closePopups();
    camera.size(1280, 800);
    imported(camera);
    camera.robot.push(KeyCode.SHIFT, KeyCode.F1);
    camera.await("#about");
    camera.shot("about");
    camera.press("#about-close");
    subscribed(camera);
  }

  private static void imported(Camera camera) throws IOException {
    Path file = Files.createTempDirectory("gallery").resolve("team.ics");
    Files.writeString(
        file,
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:a
        DTSTART:20261126T100000Z
        DTEND:20261126T110000Z
        SUMMARY:Design review
        CLASS:PRIVATE
        END:VEVENT
        BEGIN:VEVENT
        UID:b
        SUMMARY:No start
        END:VEVENT
        END:VCALENDAR
        """);
    camera.robot.interact(() -> camera.app().importFile(file));
    camera.await("#import-mistakes");
    camera.shot("import");
    camera.leave("#import-close");
  }

  private static void subscribed(Camera camera) throws IOException {
    camera.page(PageKind.WEEK);
    camera.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    camera.await("#subscribe-address");
    camera.robot.write("example.com").type(KeyCode.ENTER);
    camera.shot("subscribe-wrong");
    camera.robot.push(KeyCode.ESCAPE);
    try (PublishedCalendar published = new PublishedCalendar(PublishedCalendar.CLUB)) {
      camera.robot.interact(() -> camera.app().open(URI.create(published.address("webcal"))));
      camera.press("#subscribe-start");
      camera.await("#toast-title");
      camera.shot("subscribed");
      published.publish(PublishedCalendar.CLUB.replace("SUMMARY:", "SUMMARY "));
      camera.press("#subscriptions .on-hover");
      camera.shot("subscription-menu");
      camera.robot.clickOn("#subscription-refresh");
      camera.shot("subscription-broken");
      camera.press("#subscriptions .on-hover");
      camera.robot.clickOn("#subscription-edit");
      camera.shot("subscription");
      camera.robot.push(KeyCode.ESCAPE);
    }
  }
}
