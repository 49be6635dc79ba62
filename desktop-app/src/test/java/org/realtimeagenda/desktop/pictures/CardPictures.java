package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.shell.PageKind;

/** The menu at the end of the top bar, and the cards that open over the window. */
final class CardPictures {
  private CardPictures() {}

  static void take(Camera camera) throws IOException {
    InMemoryReplica replica =
        new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), List.of());
    camera.open(replica, SampleTeam.CLOCK);
    camera.page(PageKind.LIST);
    camera.shot("list-empty");
    camera.press("#more");
    camera.shot("more");
    camera.closePopups();
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
}
