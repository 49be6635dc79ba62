package org.realtimeagenda.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.theme.Theme;
import org.realtimeagenda.server.CannotServeException;
import org.realtimeagenda.server.TeamServer;
import org.realtimeagenda.server.TeamServerConfig;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Alice makes and changes a series in her window; Bob's computer shows the same. */
@ExtendWith(ApplicationExtension.class)
class SeriesWithTeamTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir Path folder;

  private final Clock clock = Clock.system(PARIS);
  private final FxRobot robot = new FxRobot();
  private final List<AutoCloseable> open = new ArrayList<>();
  private @Nullable Stage stage;
  private @Nullable EventDialog dialog;

  @Start
  void start(Stage given) throws IOException, CannotServeException {
    stage = given;
    open.add(TeamServer.start(TeamServerConfig.of(folder.resolve("server"), "alice", "bob")));
    new CalendarApp(
            Gallery.settings(Home.in(folder.resolve("home")), clock, Theme.LIGHT),
            new WindowMemory(folder.resolve("home")),
            listener -> replica("alice", listener),
            (window, team, colleagues, edits, compare) -> {
              dialog = new EventDialog(window, team, colleagues, edits, clock, Locale.UK, compare);
              return dialog;
            })
        .show(given, () -> {}, () -> {});
  }

  @AfterEach
  void closeAll() throws Exception {
    robot.interact(() -> Objects.requireNonNull(stage).hide());
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void aSeriesIsTheSameForTheWholeTeam() {
    Replica bob = replica("bob", new DeafListener());
    robot.clickOn("#new-event");
    robot.write("Stand-up");
    robot.interact(() -> robot.lookup("#repeat").query().requestFocus());
    robot.type(KeyCode.DOWN);
    robot.clickOn("#save");
    eventually(() -> assertEquals(5, names(bob).size()));
    assertEquals("Stand-up", names(bob).getFirst());

    open(bob, 1);
    robot.interact(() -> robot.lookup("#title").queryAs(TextField.class).selectAll());
    robot.write("Stand-up with Chloe");
    robot.clickOn("#save");
    answer("#scope-this");
    eventually(
        () ->
            assertEquals(
                List.of("Stand-up", "Stand-up with Chloe", "Stand-up", "Stand-up", "Stand-up"),
                names(bob)));

    open(bob, 3);
    robot.clickOn("#delete");
    answer("#scope-following");
    eventually(
        () -> assertEquals(List.of("Stand-up", "Stand-up with Chloe", "Stand-up"), names(bob)));
  }

  private void open(Replica bob, int place) {
    Occurrence one = occurrences(bob).get(place);
    robot.interact(() -> Objects.requireNonNull(dialog).open(one.key(), one.occurrenceStart()));
    eventually(() -> assertTrue(robot.lookup("#save").tryQuery().isPresent()));
  }

  private void answer(String scope) {
    eventually(() -> assertTrue(robot.lookup(scope).tryQuery().isPresent()));
    robot.clickOn(scope);
    eventually(() -> assertTrue(robot.lookup("#save").tryQuery().isEmpty()));
  }

  private static List<String> names(Replica replica) {
    return occurrences(replica).stream().map(Occurrence::name).toList();
  }

  /** Five of a daily series, whenever within the next two days it began. */
  private static List<Occurrence> occurrences(Replica replica) {
    LocalDate today = LocalDate.now(PARIS);
    return replica.occurrences(today, today.plusDays(9), PARIS).join().stream().limit(5).toList();
  }

  private LiveReplica replica(String member, ReplicaListener listener) {
    try {
      Connection connection =
          ConnectionFile.read(
              folder.resolve("server").resolve("connections").resolve(member + ".json"));
      LiveReplica replica =
          LiveReplica.open(folder.resolve(member), connection, clock, listener, Teams::connect);
      open.add(replica);
      return replica;
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().atMost(30, SECONDS).ignoreExceptions().untilAsserted(assertion);
  }
}
