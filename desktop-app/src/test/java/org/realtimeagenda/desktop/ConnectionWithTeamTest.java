package org.realtimeagenda.desktop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.app.Settings;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.server.CannotServeException;
import org.realtimeagenda.server.TeamServer;
import org.realtimeagenda.server.TeamServerConfig;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Alice's window and Bob's replica at one team server. */
@ExtendWith(ApplicationExtension.class)
class ConnectionWithTeamTest {

  @TempDir Path folder;

  private final Clock clock = Clock.system(ZoneId.of("Europe/Paris"));
  private final FxRobot robot = new WindowRobot();
  private final List<AutoCloseable> open = new ArrayList<>();
  private @Nullable Stage stage;
  private @Nullable TeamServer server;

  @Start
  void start(Stage given) {
    stage = given;
  }

  @BeforeEach
  void startServer() throws IOException, CannotServeException {
    server =
        TeamServer.start(
            TeamServerConfig.of(folder.resolve("server"), "alice", "bob")
                .withEditors(Map.of("alice", List.of("bob"))));
  }

  @AfterEach
  void closeAll() throws Exception {
    robot.interact(() -> Objects.requireNonNull(stage).hide());
    for (AutoCloseable each : open) {
      each.close();
    }
    Objects.requireNonNull(server).close();
  }

  @Test
  void resolvesAConflictForTheWholeTeam() throws IOException {
    Replica bob = replica("bob", new ReplicaListener() {});
    EventKey key;
    try (LiveReplica before = replica("alice", new ReplicaListener() {})) {
      key = create(before, "Budget review");
      eventually(() -> assertTrue(bob.event(key).join().isPresent()));
      eventually(() -> assertEquals(0, before.situation().join().ownChanges().size()));
    }
    LiveReplica alice = window(listener -> last("alice", listener));
    change(alice, key, "Room Curie", "Chloe presents.");
    change(bob, key, "Room Lovelace", "Three orders.");
    eventually(() -> assertEquals(0, bob.situation().join().waiting()));

    alice.connect(connection("alice"));

    eventually(() -> assertEquals("1 event to decide", text("#state-detail")));
    compare();
    robot.clickOn("#choice-LOCATION-MINE");
    robot.clickOn("#choice-NOTES-THEIRS");
    robot.clickOn("#save-result");
    eventually(
        () -> {
          CalendarEvent result = bob.event(key).join().orElseThrow();
          assertEquals("Room Curie", result.location());
          assertEquals("Three orders.", result.description());
        });
    eventually(() -> assertEquals("Live", text("#state-words")));
  }

  @Test
  void sendsWhatWasChangedOfflineOnceItIsBack() throws IOException, CannotServeException {
    Replica bob = replica("bob", new ReplicaListener() {});
    LiveReplica alice = window(listener -> replica("alice", listener));
    EventKey kept = create(alice, "Budget review");
    EventKey gone = create(alice, "Gym");
    eventually(() -> assertTrue(bob.event(gone).join().isPresent()));
    eventually(() -> assertEquals("Live", text("#state-words")));
    Objects.requireNonNull(server).close();
    eventually(() -> assertTrue(text("#state-words").startsWith("Offline since")));

    change(alice, kept, "Room Curie", null);
    alice.apply(new LocalEdit.Delete(alice.event(gone).join().orElseThrow())).join();
    EventKey added = create(alice, "Supplier workshop");
    openPopover();
    eventually(() -> assertEquals("3 changes waiting", text("#changes-head")));
    server = TeamServer.start(TeamServerConfig.of(folder.resolve("server"), "alice", "bob"));

    eventually(() -> assertEquals("Everything is up to date", text("#connection-head")));
    eventually(() -> assertFalse(there("#changes-head")));
    eventually(
        () -> {
          assertEquals("Room Curie", bob.event(kept).join().orElseThrow().location());
          assertTrue(bob.event(gone).join().filter(event -> !event.deleted()).isEmpty());
          assertTrue(bob.event(added).join().isPresent());
        });
  }

  private Connection connection(String member) throws IOException {
    return ConnectionFile.read(
        folder.resolve("server").resolve("connections").resolve(member + ".json"));
  }

  private LiveReplica replica(String member, ReplicaListener listener) throws IOException {
    LiveReplica replica =
        LiveReplica.open(
            folder.resolve(member), connection(member), clock, listener, Teams::connect);
    open.add(replica);
    return replica;
  }

  /** The store of the last time, without its team so far. */
  private LiveReplica last(String member, ReplicaListener listener) throws IOException {
    LiveReplica replica =
        LiveReplica.openLast(
            folder.resolve(member),
            Objects.requireNonNull(connection(member).userId()),
            clock,
            listener,
            Teams::connect);
    open.add(replica);
    return replica;
  }

  /** Opens a replica for a window. */
  private interface Opening {
    LiveReplica with(ReplicaListener listener) throws IOException;
  }

  private LiveReplica window(Opening opening) throws IOException {
    List<LiveReplica> opened = new ArrayList<>();
    Settings settings = SampleTeam.settings(Home.in(folder.resolve("home")), clock);
    robot.interact(
        () -> {
          CalendarApp app =
              new CalendarApp(
                  settings,
                  new WindowMemory(folder.resolve("home")),
                  listener -> {
                    try {
                      LiveReplica replica = opening.with(listener);
                      opened.add(replica);
                      return replica;
                    } catch (IOException unreadable) {
                      throw new AssertionError(unreadable);
                    }
                  },
                  SampleApp.dialog(clock));
          app.show(Objects.requireNonNull(stage), () -> {}, () -> {});
        });
    return opened.getFirst();
  }

  private static EventKey create(Replica replica, String name) {
    String uid = name.replace(' ', '-') + "@test";
    EventKey key = replica.keyFor(uid).join();
    Map<Attribute, Object> values =
        Map.of(
            Attribute.UID, uid,
            Attribute.NAME, name,
            Attribute.LOCATION, "Room Turing",
            Attribute.DT_START, "2026-11-26T14:00:00",
            Attribute.DT_END, "2026-11-26T15:00:00",
            Attribute.TZ, "Europe/Paris");
    replica.apply(new LocalEdit.Create(CalendarEvent.of(key, values))).join();
    return key;
  }

  private static void change(
      Replica replica, EventKey key, String location, @Nullable String notes) {
    CalendarEvent before = replica.event(key).join().orElseThrow();
    replica
        .apply(
            new LocalEdit.Update(
                before,
                Situations.values(Attribute.LOCATION, location, Attribute.DESCRIPTION, notes)))
        .join();
  }

  private void compare() {
    openPopover();
    eventually(() -> assertTrue(there("#compare-versions")));
    robot.clickOn("#compare-versions");
    eventually(() -> assertTrue(there("#compare")));
  }

  private void openPopover() {
    eventually(
        () -> {
          if (!there("#connection")) {
            robot.clickOn("#state");
          }
          assertTrue(there("#connection"));
        });
  }

  private boolean there(String query) {
    return robot.lookup(query).tryQuery().filter(ConnectionWithTeamTest::isShown).isPresent();
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private String text(String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().untilAsserted(assertion);
  }
}
