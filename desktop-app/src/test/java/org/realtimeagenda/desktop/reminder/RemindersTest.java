package org.realtimeagenda.desktop.reminder;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.client.reminders.Reminder;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.theme.Theme;
import org.realtimeagenda.desktop.toast.Toasts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What becomes of reminders that are due: on a real bus, and in the window without one. */
@ExtendWith(ApplicationExtension.class)
class RemindersTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T13:50:00Z"), PARIS);
  private static final int ALICE = 1;
  private static final EventKey REVIEW = new EventKey(ALICE, 5);

  private final InMemoryReplica replica =
      new InMemoryReplica(ALICE, List.of(), List.of(event(REVIEW, "Design review")));
  private final AtomicInteger toFront = new AtomicInteger();
  private final StackPane root = new StackPane();
  private final BooleanProperty covered = new SimpleBooleanProperty();
  private final Toasts toasts = new Toasts(root, covered, Locale.UK);
  private @Nullable EventDialog dialog;

  @Start
  void start(Stage stage) {
    Theme.LIGHT.install();
    Colleagues colleagues = new Colleagues(ALICE);
    colleagues.set(List.of(new Member(ALICE, "Alice", null, null)));
    Edits edits = new Edits(replica, toasts, CLOCK, Formats.of(Locale.UK));
    dialog =
        new EventDialog(root, replica, colleagues, edits, CLOCK, Formats.of(Locale.UK), _ -> {});
    covered.bind(dialog.showingProperty());
    Scene scene = new Scene(root, 900, 700);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  private static CalendarEvent event(EventKey key, String name) {
    return CalendarEvent.of(
        key,
        Map.of(
            Attribute.NAME, name,
            Attribute.DT_START, "2026-11-26T15:00:00",
            Attribute.DT_END, "2026-11-26T16:00:00",
            Attribute.TZ, "Europe/Paris"));
  }

  private static Reminder reminder(int id, String name) {
    return new Reminder(
        new EventKey(ALICE, id),
        "uid-" + id,
        null,
        name,
        "Room Curie",
        new EventTime.Timed(
            LocalDateTime.parse("2026-11-26T15:00"),
            LocalDateTime.parse("2026-11-26T16:00"),
            PARIS),
        10);
  }

  private Reminders reminders(@Nullable String bus) {
    return new Reminders(
        replica,
        Objects.requireNonNull(dialog),
        toasts,
        CLOCK,
        Formats.of(Locale.UK),
        toFront::incrementAndGet,
        bus);
  }

  private void look(FxRobot robot, Reminders reminders) {
    robot.interact(reminders::look);
  }

  @Test
  void isANoticeOfTheDesktopThatOpensAndSnoozes(FxRobot robot) throws IOException, DBusException {
    assumeTrue(SessionBus.isInstalled(), "dbus-daemon isn't installed");
    try (SessionBus bus = new SessionBus()) {
      Reminders reminders = reminders(bus.address());
      replica.due.add(reminder(5, "Design review"));
      look(robot, reminders);
      await().until(() -> bus.desktop.shown.size() == 1);
      assertEquals(
          new SessionBus.Shown(
              1,
              "Design review",
              "In 10 minutes, 15:00\nRoom Curie",
              List.of("default", "Open", "open", "Open", "snooze", "Snooze 10 min")),
          bus.desktop.shown.getFirst());

      bus.press(1, "snooze");
      await().until(() -> replica.snoozed.size() == 1);
      assertEquals(0, toFront.get());

      bus.press(1, "open");
      await().until(() -> Objects.requireNonNull(dialog).showingProperty().get());
      assertEquals(1, toFront.get());
    }
  }

  @Test
  void gathersManyIntoOneNotice(FxRobot robot) throws IOException, DBusException {
    assumeTrue(SessionBus.isInstalled(), "dbus-daemon isn't installed");
    try (SessionBus bus = new SessionBus()) {
      IntStream.rangeClosed(1, 50).forEach(id -> replica.due.add(reminder(id, "Call " + id)));
      look(robot, reminders(bus.address()));
      await().until(() -> !bus.desktop.shown.isEmpty());
      SessionBus.Shown shown = bus.desktop.shown.getFirst();
      assertEquals("50 reminders", shown.title());
      assertTrue(shown.detail().startsWith("Call 1, 15:00\n"), shown.detail());
      assertTrue(shown.detail().endsWith("\nand 45 more"), shown.detail());
    }
  }

  @Test
  void isAToastThatStaysWhereThereIsNoBus(FxRobot robot) {
    replica.due.add(reminder(5, "Design review"));
    look(robot, reminders(null));
    await().until(() -> robot.lookup("Design review").tryQuery().isPresent());
    robot.clickOn("Open");
    await().until(() -> Objects.requireNonNull(dialog).showingProperty().get());
  }

  @Test
  void canBePutOffWhereThereIsNoBus(FxRobot robot) {
    replica.due.add(reminder(5, "Design review"));
    look(robot, reminders(null));
    await().until(() -> robot.lookup("Snooze 10 min").tryQuery().isPresent());
    robot.clickOn("Snooze 10 min");
    await().until(() -> replica.snoozed.size() == 1);
    await().until(() -> robot.lookup("Design review").tryQuery().isEmpty());
    assertFalse(Objects.requireNonNull(dialog).showingProperty().get());
  }

  @Test
  void isAToastWhereTheBusDoesNotAnswer(FxRobot robot) {
    replica.due.add(reminder(5, "Design review"));
    look(robot, reminders("unix:path=/nowhere/bus"));
    await().until(() -> robot.lookup("Design review").tryQuery().isPresent());
  }
}
