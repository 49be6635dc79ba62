package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;

/** The dialog with its rules, and the question which of a series are meant. */
final class DialogPictures {
  private static final EventKey STAND_UP = new EventKey(SampleTeam.ALICE, 990);
  private static final EventKey PAYDAY = new EventKey(SampleTeam.ALICE, 991);
  private static final EventKey RETRO = new EventKey(SampleTeam.CHLOE, 992);

  private final Camera camera;

  private DialogPictures(Camera camera) {
    this.camera = camera;
  }

  static void take(Camera camera) throws IOException {
    InMemoryReplica replica = new InMemoryReplica(SampleTeam.ALICE, members(), SampleTeam.week());
    replica.put(series(STAND_UP, "Stand-up", "2026-11-05T09:00:00", "FREQ=WEEKLY;BYDAY=TH"));
    replica.put(
        series(
            PAYDAY,
            "Payday",
            "2026-11-30T09:00:00",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"));
    replica.put(series(RETRO, "Retrospective", "2026-11-06T16:00:00", "FREQ=WEEKLY;INTERVAL=2"));
    camera.open(replica, SampleTeam.CLOCK);
    DialogPictures pictures = new DialogPictures(camera);
    pictures.made();
    pictures.opened();
  }

  private void made() {
    camera.press("#new-event");
    shot("new");
    say("Supplier workshop thu 15:00 in Room Curie");
    shot("sentence");
    say("every other Friday 16-17:30 retrospective until 18 December");
    shot("sentence-long");
    everySecondWeek();
    remind(2);
    remind(6);
    shot("reminders");
    everySecondWeek();
    shot("repeat");
    everySecondWeek();
    camera.choose("#repeat", 8);
    camera.robot.clickOn("#repeat-tuesday");
    shot("custom");
    everySecondWeek();
    camera.choose("#repeat", 8);
    camera.choose("#repeat-unit", 2);
    camera.choose("#repeat-end", 2);
    shot("custom-month");
    everySecondWeek();
    camera.choose("#repeat", 2);
    camera.type("#start-date", "28 Nov");
    camera.press("#save");
    shot("repeat-wrong");
    everySecondWeek();
    camera.type("#end-time", "14:30");
    shot("end-wrong");
    everySecondWeek();
    camera.press("#all-day");
    shot("all-day");
  }

  private void remind(int line) {
    camera.robot.interact(
        () -> camera.window().find("#add-reminder", MenuButton.class).getItems().get(line).fire());
  }

  private void say(String sentence) {
    camera.robot.interact(
        () -> {
          camera.dialog().create();
          TextInputControl title = camera.window().find("#title", TextInputControl.class);
          title.setText(sentence);
          title.end();
        });
  }

  private void opened() {
    open(STAND_UP, "2026-11-26T09:00:00");
    shot("occurrence");
    open(STAND_UP, "2026-11-26T09:00:00");
    camera.await("#save");
    camera.type("#title", "Stand-up with Bob");
    camera.press("#save");
    shot("scope");
    open(PAYDAY, null);
    shot("kept-rule");
    open(RETRO, "2026-11-20T16:00:00");
    shot("colleagues-series");
  }

  /** Bob lists Alice as editor. */
  private static List<Member> members() {
    return SampleTeam.members().stream()
        .map(
            member ->
                member.userId() == SampleTeam.BOB
                    ? member.withEditors(Editors.of(List.of(String.valueOf(SampleTeam.ALICE))))
                    : member)
        .toList();
  }

  private static CalendarEvent series(EventKey key, String name, String start, String rule) {
    LocalDateTime begin = LocalDateTime.parse(start);
    return CalendarEvent.of(
        key,
        Map.of(
            Attribute.NAME,
            name,
            Attribute.LOCATION,
            "Room Curie",
            Attribute.DT_START,
            start,
            Attribute.DT_END,
            begin.plusMinutes(30) + ":00",
            Attribute.TZ,
            "Europe/Paris",
            Attribute.RRULE,
            rule));
  }

  private void everySecondWeek() {
    camera.robot.interact(
        () ->
            camera
                .dialog()
                .create(
                    new EventTime.Timed(
                        LocalDateTime.parse("2026-11-26T15:00"),
                        LocalDateTime.parse("2026-11-26T16:00"),
                        SampleTeam.CLOCK.getZone())));
    camera.leave("#drop-draft");
    camera.type("#title", "Supplier workshop");
    camera.type("#location", "Room Curie");
    camera.type("#notes", "Bring the two offers. Chloe joins for the last half hour.");
    camera.choose("#repeat", 4);
    camera.choose("#repeat-end", 1);
    camera.type("#repeat-until", "17 Dec 2026");
  }

  private void open(EventKey key, @Nullable String occurrenceStart) {
    camera.robot.interact(() -> camera.dialog().open(key, occurrenceStart));
  }

  /** Paints the dialog and leaves it, and what was typed. */
  private void shot(String name) {
    camera.shot("dialog-" + name);
    for (String way : new String[] {"#scope-cancel", "#drop-draft", "#cancel"}) {
      camera.leave(way);
    }
  }
}
