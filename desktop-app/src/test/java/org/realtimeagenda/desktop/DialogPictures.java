package org.realtimeagenda.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.theme.Theme;

/** Paints the dialog with its rules and the question which of a series are meant. */
public final class DialogPictures {
  private static final EventKey STAND_UP = new EventKey(SampleTeam.ALICE, 990);
  private static final EventKey PAYDAY = new EventKey(SampleTeam.ALICE, 991);
  private static final EventKey RETRO = new EventKey(SampleTeam.CHLOE, 992);

  private record Shot(String name, Runnable prepare) {}

  private final Deque<Shot> shots = new ArrayDeque<>();
  private final Scene scene;
  private final EventDialog dialog;
  private final Path folder;
  private final String mode;

  private DialogPictures(Scene scene, EventDialog dialog, Path folder, String mode) {
    this.scene = scene;
    this.dialog = dialog;
    this.folder = folder;
    this.mode = mode;
  }

  /** Arguments: a folder, then light or dark. */
  public static void main(String[] args) throws InterruptedException, IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Theme theme = Theme.valueOf(args[1].toUpperCase(Locale.ROOT));
    Locale.setDefault(Locale.UK);
    InMemoryReplica replica = new InMemoryReplica(SampleTeam.ALICE, members(), SampleTeam.week());
    replica.put(series(STAND_UP, "Stand-up", "2026-11-05T09:00:00", "FREQ=WEEKLY;BYDAY=TH"));
    replica.put(
        series(
            PAYDAY,
            "Payday",
            "2026-11-30T09:00:00",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"));
    replica.put(series(RETRO, "Retrospective", "2026-11-06T16:00:00", "FREQ=WEEKLY;INTERVAL=2"));
    Home home = Home.in(Files.createTempDirectory("dialog"));
    Deque<EventDialog> made = new ArrayDeque<>();
    CalendarApp app =
        new CalendarApp(
            Gallery.settings(home, Gallery.CLOCK, theme),
            new WindowMemory(home.config()),
            listener -> {
              replica.listen(listener);
              return replica;
            },
            (window, team, colleagues, edits, compare) -> {
              made.add(
                  new EventDialog(
                      window, team, colleagues, edits, Gallery.CLOCK, Locale.UK, compare));
              return made.getFirst();
            });
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          app.show(stage, () -> {}, () -> {});
          Gallery.after(
              1500,
              () ->
                  new DialogPictures(stage.getScene(), made.getFirst(), folder, args[1])
                      .paint(done::countDown));
        });
    done.await();
    Platform.exit();
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

  private void paint(Runnable done) {
    shot("sentence", () -> say("Supplier workshop thu 15:00 in Room Curie"));
    shot("sentence-long", () -> say("every other Friday 16-17:30 retrospective until 18 December"));
    shot(
        "reminders",
        () -> {
          everySecondWeek();
          remind(2);
          remind(6);
        });
    shot("repeat", this::everySecondWeek);
    shot(
        "custom",
        () -> {
          everySecondWeek();
          choose("#repeat", 9);
          press("#repeat-tuesday");
        });
    shot(
        "custom-month",
        () -> {
          everySecondWeek();
          choose("#repeat", 9);
          choose("#repeat-unit", 2);
          choose("#repeat-end", 2);
        });
    shot(
        "repeat-wrong",
        () -> {
          everySecondWeek();
          choose("#repeat", 2);
          type("#start-date", "28 Nov");
          press("#save");
        });
    shot("occurrence", () -> dialog.open(STAND_UP, "2026-11-26T09:00:00"));
    shot("kept-rule", () -> dialog.open(PAYDAY, null));
    shot("colleagues-series", () -> dialog.open(RETRO, "2026-11-20T16:00:00"));
    shot(
        "scope",
        () -> {
          dialog.open(STAND_UP, "2026-11-26T09:00:00");
          Gallery.after(
              600,
              () -> {
                type("#title", "Stand-up with Bob");
                press("#save");
              });
        });
    next(done);
  }

  private void remind(int line) {
    ((MenuButton) Objects.requireNonNull(find("#add-reminder"))).getItems().get(line).fire();
  }

  private void say(String sentence) {
    dialog.create();
    type("#title", sentence);
  }

  private void everySecondWeek() {
    dialog.create(
        new EventTime.Timed(
            LocalDateTime.parse("2026-11-26T15:00"),
            LocalDateTime.parse("2026-11-26T16:00"),
            Gallery.CLOCK.getZone()));
    type("#title", "Supplier workshop");
    type("#location", "Room Curie");
    type("#notes", "Bring the two offers. Chloe joins for the last half hour.");
    choose("#repeat", 4);
    choose("#repeat-end", 1);
    type("#repeat-until", "17 Dec 2026");
  }

  private void shot(String name, Runnable prepare) {
    shots.add(new Shot(name, prepare));
  }

  private void next(Runnable done) {
    Shot shot = shots.poll();
    if (shot == null) {
      done.run();
      return;
    }
    shot.prepare().run();
    Gallery.after(
        2000,
        () -> {
          Gallery.paint(
              scene, 1280, 800, folder.resolve("dialog-" + shot.name() + "-" + mode + ".png"));
          leave("#scope-cancel");
          leave("#drop-draft");
          leave("#cancel");
          next(done);
        });
  }

  private @Nullable Node find(String id) {
    return scene.lookup(id);
  }

  private void leave(String id) {
    if (find(id) != null) {
      press(id);
    }
  }

  private void press(String id) {
    Node node = Objects.requireNonNull(find(id), id);
    if (node instanceof ButtonBase button) {
      button.fire();
    } else {
      node.fireEvent(new ActionEvent());
    }
  }

  /** Types and goes on. */
  private void type(String id, String text) {
    TextInputControl field = (TextInputControl) Objects.requireNonNull(find(id), id);
    field.requestFocus();
    field.setText(text);
    Objects.requireNonNull(find("#title")).requestFocus();
  }

  private void choose(String id, int line) {
    ((ComboBox<?>) Objects.requireNonNull(find(id), id)).getSelectionModel().select(line);
  }
}
