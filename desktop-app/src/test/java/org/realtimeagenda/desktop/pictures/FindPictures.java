package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.shell.PageKind;

/** The list, and what a search finds. */
final class FindPictures {
  private FindPictures() {}

  static void take(Camera camera) throws IOException {
    InMemoryReplica replica = new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), events());
    camera.open(replica, SampleTeam.CLOCK);
    camera.robot.interact(() -> replica.push(SampleTeam.BOB, SampleTeam.budgetReview()));
    camera.page(PageKind.LIST);
    camera.press("#next");
    shots(camera, "list-later");
    // without a message over the keys at the foot
    camera.robot.type(KeyCode.ESCAPE);
    camera.press("#find");
    search(camera, "review", "hits");
    search(camera, "dmitri hir", "hits-people");
    search(camera, "zeppelin", "hits-none");
  }

  private static void search(Camera camera, String text, String name) {
    camera.await("#search");
    camera.robot.interact(
        () -> {
          TextField field = camera.window().find("#search", TextField.class);
          field.setText(text);
          field.end();
        });
    shots(camera, name);
  }

  private static void shots(Camera camera, String name) {
    camera.size(1280, 800);
    camera.shot(name);
    camera.size(1000, 700);
    camera.shot(name + "-1000");
    camera.size(1280, 800);
  }

  /** The sample week, and what else has the word that is looked for. */
  private static List<CalendarEvent> events() {
    List<CalendarEvent> events = new ArrayList<>(SampleTeam.week());
    String notes = "review the three open purchase orders";
    events.add(event(2, 801, "Invoices, second round", "2026-11-25T15:00", null, notes));
    events.add(event(3, 802, "Usability tests", "2026-11-26T15:15", "Review room, floor 2", null));
    events.add(event(1, 803, "Performance review, Chloe", "2026-11-30T14:00", "Room Curie", null));
    events.add(event(5, 804, "Brand review with Lyon", "2026-12-02T16:00", "Atelier", null));
    events.add(
        event(
            4,
            805,
            "On-call rota",
            "2026-12-15T14:00",
            "Room Lovelace",
            "Swap first, then review who covers the last week of the year and who is away"));
    events.add(SampleTeam.days(3, 806, "Year in review, whole team", 24, 25));
    events.add(event(6, 807, "Old contract review, cleaning", "2025-12-15T11:00", "Paris", null));
    return events;
  }

  private static CalendarEvent event(
      int owner,
      int id,
      String name,
      String start,
      @Nullable String location,
      @Nullable String notes) {
    Map<Attribute, Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.NAME, name);
    values.put(Attribute.DT_START, start + ":00");
    values.put(Attribute.DT_END, LocalDateTime.parse(start).plusMinutes(45) + ":00");
    values.put(Attribute.TZ, "Europe/Paris");
    if (location != null) {
      values.put(Attribute.LOCATION, location);
    }
    if (notes != null) {
      values.put(Attribute.DESCRIPTION, notes);
    }
    return CalendarEvent.of(new EventKey(owner, id), values);
  }
}
