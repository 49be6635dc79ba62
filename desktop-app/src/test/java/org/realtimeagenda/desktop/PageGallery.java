package org.realtimeagenda.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.theme.Theme;

/** Paints crowded pages, a day's list, a second zone and a travelled computer into PNG files. */
public final class PageGallery {

  private record Shot(String name, Runnable prepare) {}

  private final MovedClock clock =
      new MovedClock(Gallery.CLOCK.instant(), ZoneId.of("Europe/Paris"));
  private final InMemoryReplica replica =
      new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), events());
  private final Deque<Shot> shots = new ArrayDeque<>();
  private final Path folder;
  private final String mode;

  private PageGallery(Path folder, String mode) {
    this.folder = folder;
    this.mode = mode;
  }

  /** Arguments: a folder, then light or dark. */
  public static void main(String[] args) throws InterruptedException, IOException {
    Locale.setDefault(Locale.UK);
    new PageGallery(Files.createDirectories(Path.of(args[0])), args[1]).paint();
  }

  /** The sample week; two of its days and what comes after are crowded. */
  private static List<CalendarEvent> events() {
    List<CalendarEvent> events = new ArrayList<>(SampleTeam.week());
    for (int i = 0; i < 714; i++) {
      events.add(timed(1 + i % 6, 1000 + i, "Matter " + i, 24, 420 + i % 48 * 15, 45));
    }
    for (int i = 0; i < 100; i++) {
      events.add(timed(2 + i % 5, 3000 + i, "Slot " + i, 27, 480 + i % 40 * 15, 30));
    }
    for (int i = 0; i < 6; i++) {
      events.add(SampleTeam.days(1 + i, 4000 + i, "Fair " + i, 26, 27 + i % 2));
    }
    for (int i = 0; i < 300; i++) {
      events.add(timed(1 + i % 6, 5000 + i, "Talk " + i, 1 + i % 20, 480 + i % 9 * 60, 50));
    }
    return events;
  }

  private static CalendarEvent timed(
      int owner, int id, String name, int day, int minute, int minutes) {
    return SampleTeam.event(owner, id, name, day, at(minute), day, at(minute + minutes));
  }

  private static String at(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  private void paint() throws InterruptedException, IOException {
    Home home = Home.in(Files.createTempDirectory("gallery"));
    WindowMemory memory = new WindowMemory(home.config());
    memory.secondZone(ZoneId.of("Europe/London"));
    CalendarApp app =
        new CalendarApp(
            Gallery.settings(home, clock, Theme.valueOf(mode.toUpperCase(Locale.ROOT))),
            memory,
            listener -> {
              replica.listen(listener);
              return replica;
            },
            (window, team, colleagues, edits, compare) ->
                new EventDialog(window, team, colleagues, edits, clock, Locale.UK, compare));
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          app.show(stage, () -> {}, () -> {});
          replica.state(new ReplicaState.Live(clock.instant().minusSeconds(3)));
          replica.push(SampleTeam.BOB, SampleTeam.budgetReview());
          story(stage.getScene());
          next(stage.getScene(), done);
        });
    done.await();
    Platform.exit();
  }

  private void story(Scene scene) {
    shots.add(new Shot("crowded-week", () -> {}));
    shots.add(new Shot("day-list", () -> press(scene, "#more-2026-11-24")));
    shots.add(new Shot("zone-picker", () -> press(scene, "#own-zone")));
    shots.add(new Shot("crowded-day", () -> press(scene, "#page-day")));
    shots.add(new Shot("crowded-month", () -> press(scene, "#page-month")));
    shots.add(new Shot("year", () -> press(scene, "#page-year")));
    shots.add(
        new Shot(
            "travelled",
            () -> {
              press(scene, "#page-week");
              clock.travel(ZoneId.of("Asia/Tokyo"));
              clock.move(Duration.ofMinutes(1));
            }));
  }

  private void next(Scene scene, CountDownLatch done) {
    Shot shot = shots.poll();
    if (shot == null) {
      done.countDown();
      return;
    }
    Gallery.after(
        2500,
        () -> {
          shot.prepare().run();
          Gallery.after(
              2500,
              () -> {
                List<Window> popups =
                    Window.getWindows().stream()
                        .filter(window -> !(window instanceof Stage))
                        .toList();
                popups.forEach(popup -> paintPopup(popup, shot.name()));
                Gallery.paint(scene, 1280, 800, folder.resolve(shot.name() + "-" + mode + ".png"));
                popups.forEach(Window::hide);
                next(scene, done);
              });
        });
  }

  private void paintPopup(Window popup, String name) {
    Scene scene = popup.getScene();
    Gallery.write(scene.snapshot(null), folder.resolve(name + "-popup-" + mode + ".png"));
  }

  private static void press(Scene scene, String id) {
    scene.lookup(id).fireEvent(new ActionEvent());
  }
}
