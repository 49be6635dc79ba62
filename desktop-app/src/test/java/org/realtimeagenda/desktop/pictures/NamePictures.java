package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.shell.PageKind;

/** Titles and names that are long, or in other letters. */
final class NamePictures {
  private static final int FIRST = 960;
  private static final List<String> TITLES =
      List.of(
          "Quarterly review of the supplier contracts with Legal, Finance and the Lyon office",
          "اجتماع مراجعة الميزانية",
          "設計レビュー会議",
          "Launch 🚀 party 🎉 with 👩‍💻👨‍👩‍👧",
          "Donaudampfschifffahrtsgesellschaftskapitänsversammlung",
          "פגישת צוות",
          "📅");

  private NamePictures() {}

  static void take(Camera camera) throws IOException {
    InMemoryReplica replica = new InMemoryReplica(SampleTeam.ALICE, members(), events());
    camera.open(replica, SampleTeam.CLOCK);
    for (PageKind page : List.of(PageKind.WEEK, PageKind.DAY, PageKind.MONTH, PageKind.LIST)) {
      camera.page(page);
      camera.shot("names-" + Camera.name(page));
    }
    for (int title = 0; title < 4; title++) {
      EventKey key = new EventKey(SampleTeam.ALICE, FIRST + title);
      camera.robot.interact(() -> camera.dialog().open(key, null));
      camera.shot("names-dialog-" + title);
      camera.press("#cancel");
    }
  }

  private static List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (String name :
        List.of(
            "Alice",
            "محمد الأمين",
            "田中 花子",
            "Dmitri 🦊",
            "Emi",
            "Maximiliane von Hohenstein-Waldburg")) {
      members.add(new Member(members.size() + 1, name, null, "Europe/Paris"));
    }
    return members;
  }

  private static List<CalendarEvent> events() {
    List<CalendarEvent> events = new ArrayList<>();
    for (int place = 0; place < TITLES.size(); place++) {
      String title = TITLES.get(place);
      int day = 23 + place % 5;
      int hour = 9 + place;
      events.add(
          SampleTeam.event(
              SampleTeam.ALICE,
              FIRST + place,
              title,
              day,
              "%02d:00".formatted(hour),
              day,
              "%02d:30".formatted(hour + 1)));
      int owner = 1 + place % 6;
      events.add(
          SampleTeam.event(
              owner,
              900 + place,
              title,
              25,
              "%02d:00".formatted(hour),
              25,
              "%02d:45".formatted(hour)));
      events.add(SampleTeam.days(owner, 930 + place, title, 23 + place, 24 + place));
    }
    return events;
  }
}
