package org.realtimeagenda.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.theme.Theme;

/** Paints the list and the search into PNG files. */
public final class FindGallery {

  private record Shot(String name, Runnable prepare) {}

  private final InMemoryReplica replica =
      new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), events());
  private final Deque<Shot> shots = new ArrayDeque<>();
  private final Path folder;
  private final String mode;

  private FindGallery(Path folder, String mode) {
    this.folder = folder;
    this.mode = mode;
  }

  /** Arguments: a folder, then light or dark. */
  public static void main(String[] args) throws InterruptedException, IOException {
    Locale.setDefault(Locale.UK);
    new FindGallery(Files.createDirectories(Path.of(args[0])), args[1]).paint();
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
    values.put(Attribute.DT_END, start.replace(":00", ":45") + ":00");
    values.put(Attribute.TZ, "Europe/Paris");
    if (location != null) {
      values.put(Attribute.LOCATION, location);
    }
    if (notes != null) {
      values.put(Attribute.DESCRIPTION, notes);
    }
    return CalendarEvent.of(new EventKey(owner, id), values);
  }

  private void paint() throws InterruptedException, IOException {
    Home home = Home.in(Files.createTempDirectory("gallery"));
    CalendarApp app =
        new CalendarApp(
            Gallery.settings(home, Gallery.CLOCK, Theme.valueOf(mode.toUpperCase(Locale.ROOT))),
            new WindowMemory(home.config()),
            listener -> {
              replica.listen(listener);
              return replica;
            },
            (window, team, colleagues, edits, compare) ->
                new EventDialog(
                    window, team, colleagues, edits, Gallery.CLOCK, Locale.UK, compare));
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          stage.setWidth(1280);
          stage.setHeight(800);
          app.show(stage, () -> {}, () -> {});
          replica.state(new ReplicaState.Live(Gallery.CLOCK.instant().minusSeconds(3)));
          replica.push(SampleTeam.BOB, SampleTeam.budgetReview());
          story(stage.getScene());
          next(stage.getScene(), done);
        });
    done.await();
    Platform.exit();
  }

  private void story(Scene scene) {
    shots.add(new Shot("find-week", () -> {}));
    shots.add(new Shot("find-list", () -> press(scene, "#page-list")));
    shots.add(new Shot("find-list-later", () -> press(scene, "#next")));
    shots.add(new Shot("find-hits", () -> type(scene, "review")));
    shots.add(new Shot("find-people", () -> type(scene, "dmitri hir")));
    shots.add(new Shot("find-none", () -> type(scene, "zeppelin")));
  }

  private void next(Scene scene, CountDownLatch done) {
    Shot shot = shots.poll();
    if (shot == null) {
      done.countDown();
      return;
    }
    Gallery.after(
        1500,
        () -> {
          shot.prepare().run();
          Gallery.after(
              2500,
              () -> {
                String name = shot.name() + "-" + mode;
                Gallery.write(scene.snapshot(null), folder.resolve(name + "-window.png"));
                Gallery.paint(scene, 1280, 800, folder.resolve(name + "-1280.png"));
                Gallery.paint(scene, 900, 620, folder.resolve(name + "-900.png"));
                next(scene, done);
              });
        });
  }

  private static void type(Scene scene, String text) {
    if (scene.lookup("#search") == null) {
      press(scene, "#find");
    }
    ((TextField) scene.lookup("#search")).setText(text);
  }

  private static void press(Scene scene, String id) {
    scene.lookup(id).fireEvent(new ActionEvent());
  }
}
