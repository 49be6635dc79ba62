package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.OpenWindow;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.Situations;
import org.realtimeagenda.desktop.shell.PageKind;

/** What is seen while events are changed by hand. */
final class ChangePictures {
  private static final String MINE = "Focus time";

  private final Camera camera;
  private final OpenWindow window;

  private ChangePictures(Camera camera) {
    this.camera = camera;
    this.window = camera.window();
  }

  static void take(Camera camera) throws IOException {
    InMemoryReplica replica =
        new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
    CalendarEvent review =
        SampleTeam.event(SampleTeam.ALICE, 980, "Design review", 28, "13:00", 28, "14:00");
    replica.put(review.with(Situations.values(Attribute.RRULE, "FREQ=WEEKLY")));
    replica.put(SampleTeam.days(SampleTeam.ALICE, 981, "Travel", 28, 30));
    camera.open(replica, SampleTeam.CLOCK);
    ChangePictures pictures = new ChangePictures(camera);
    pictures.byKeys();
    pictures.dragged();
    pictures.told();
    pictures.asked();
    pictures.inTheMonth();
  }

  private void byKeys() {
    camera.robot.interact(() -> window.view(MINE).requestFocus());
    camera.robot.push(KeyCode.DOWN).push(KeyCode.UP);
    camera.shot("selected");
    camera.robot.rightClickOn(window.point(MINE, Pos.CENTER, 0, 0));
    camera.shot("entry-menu");
    camera.closePopups();
    camera.robot.moveTo(window.point("Hiring screen", Pos.TOP_CENTER, 0, 12));
    camera.robot.press(MouseButton.PRIMARY);
    camera.robot.moveTo(window.at("2026-11-24T12:30"));
    camera.shot("not-yours");
    camera.robot.release(MouseButton.PRIMARY);
    camera.closePopups();
  }

  private void dragged() {
    drag("drag-move", MINE, Pos.CENTER, 0, "2026-11-28T15:30");
    drag("drag-end", MINE, Pos.BOTTOM_CENTER, -2, "2026-11-27T13:15");
    take(MINE, Pos.CENTER, 0);
    camera.robot.moveTo(window.above("2026-11-25"));
    back("drag-to-whole-day");
    take("Travel", Pos.CENTER, 0);
    camera.robot.moveTo(window.at("2026-11-28T16:30"));
    back("drag-to-hours");
  }

  private void told() {
    take(MINE, Pos.CENTER, 0);
    camera.robot.moveTo(window.at("2026-11-28T15:30"));
    camera.robot.release(MouseButton.PRIMARY);
    camera.shot("moved-toast");
    camera.press("#toast-action");
    camera.shot("undone-toast");
  }

  private void asked() {
    take("Design review", Pos.CENTER, 0);
    camera.robot.moveTo(window.at("2026-11-28T16:30"));
    camera.robot.release(MouseButton.PRIMARY);
    camera.shot("scope-of-a-drag");
    camera.robot.push(KeyCode.ESCAPE);
    camera.robot.interact(() -> window.view("Design review").requestFocus());
    camera.robot.push(KeyCode.DELETE);
    camera.shot("scope-of-a-delete");
    camera.robot.push(KeyCode.ESCAPE);
  }

  private void inTheMonth() {
    camera.page(PageKind.MONTH);
    take("Travel", Pos.CENTER, 0);
    camera.robot.moveTo(window.center("#day-2026-11-22"));
    back("drag-month");
    camera.robot.interact(() -> window.view(MINE).requestFocus());
    camera.robot.push(KeyCode.DOWN);
    camera.shot("selected-month");
  }

  private void drag(String name, String event, Pos at, double dy, String to) {
    take(event, at, dy);
    camera.robot.moveTo(window.at(to));
    back(name);
  }

  private void take(String event, Pos at, double dy) {
    camera.robot.moveTo(window.point(event, at, 0, dy)).press(MouseButton.PRIMARY);
  }

  /** Paints what is in the hand, and lets it go where it was. */
  private void back(String name) {
    camera.shot(name);
    camera.robot.push(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
  }
}
