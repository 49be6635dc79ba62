package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.MovedClock;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.shell.PageKind;

/** Pages with more events than they show, the list of a day, and a computer that travels. */
final class CrowdedPictures {
  private static final int ALL = 2_000;
  private static final List<String> TITLES =
      List.of(
          "Interview",
          "Call with a supplier",
          "Handover",
          "Code review",
          "Coffee",
          "Site visit",
          "Budget",
          "Workshop",
          "Demo",
          "Planning",
          "Training");

  private CrowdedPictures() {}

  static void take(Camera camera) throws IOException {
    MovedClock clock = new MovedClock(SampleTeam.CLOCK.instant(), SampleTeam.CLOCK.getZone());
    InMemoryReplica replica = new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), events());
    camera.open(replica, clock);
    camera.robot.interact(() -> replica.push(SampleTeam.BOB, SampleTeam.budgetReview()));
    camera.shot("crowded-week");
    list(camera, "day-list", "#more-2026-11-24");
    camera.page(PageKind.DAY);
    camera.shot("crowded-day");
    camera.page(PageKind.MONTH);
    camera.shot("crowded-month");
    list(camera, "day-list-month", "#more-2026-11-12");
    camera.page(PageKind.YEAR);
    camera.shot("crowded-year");
    camera.page(PageKind.WEEK);
    clock.travel(ZoneId.of("Asia/Tokyo"));
    clock.move(Duration.ofMinutes(1));
    camera.shot("travelled");
  }

  private static void list(Camera camera, String name, String more) {
    camera.toTheFoot();
    camera.press(more);
    camera.shot(name);
    camera.closePopups();
    camera.size(1280, 800);
  }

  /** The sample week; two of its days and what comes after are crowded. */
  private static List<CalendarEvent> events() {
    List<CalendarEvent> events = new ArrayList<>(SampleTeam.week());
    for (int i = 0; i < 714; i++) {
      events.add(timed(1 + i % 6, 1000 + i, title(i), 24, 420 + i % 48 * 15, 45));
    }
    for (int i = 0; i < 100; i++) {
      events.add(timed(2 + i % 5, 3000 + i, title(i), 27, 480 + i % 40 * 15, 30));
    }
    for (int i = 0; i < 6; i++) {
      events.add(SampleTeam.days(1 + i, 4000 + i, "Trade fair " + (i + 1), 26, 27 + i % 2));
    }
    for (int i = 0; events.size() < ALL; i++) {
      events.add(timed(1 + i % 6, 5000 + i, title(i), 1 + i % 20, 480 + i % 9 * 60, 50));
    }
    return events;
  }

  private static String title(int number) {
    return TITLES.get(number % TITLES.size());
  }

  private static CalendarEvent timed(
      int owner, int id, String name, int day, int minute, int minutes) {
    return SampleTeam.event(owner, id, name, day, at(minute), day, at(minute + minutes));
  }

  private static String at(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
