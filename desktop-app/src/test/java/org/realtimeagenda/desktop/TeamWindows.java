package org.realtimeagenda.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.app.Settings;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.server.CannotServeException;
import org.realtimeagenda.server.TeamServer;
import org.realtimeagenda.server.TeamServerConfig;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * A team server, and the windows of Alice and Bob, each with a home of its own. Both show the week
 * of 23 November 2026 in Paris; Alice's is above Bob's on the screen. Chloe lets Alice edit for
 * her.
 */
final class TeamWindows implements AutoCloseable {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T10:20:00Z");
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 620;

  private final Path folder;
  private final FxRobot robot = new WindowRobot();
  private final List<LiveReplica> replicas = new ArrayList<>();
  private @Nullable TeamServer server;

  /** Of Alice's computer. */
  final MovedClock clock = new MovedClock(WEDNESDAY, PARIS);

  final TeamWindow alice;
  final TeamWindow bob;
  final int chloe;

  TeamWindows(Path folder) throws IOException, CannotServeException, TimeoutException {
    this.folder = folder;
    startServer();
    FxToolkit.registerPrimaryStage();
    bob = open("bob", Clock.fixed(WEDNESDAY, PARIS));
    alice = open("alice", clock);
    chloe = Objects.requireNonNull(connection("chloe").userId());
  }

  /** A window that only reads, above the others. */
  TeamWindow openReadOnly() throws IOException {
    return open("read-only", Clock.fixed(WEDNESDAY, PARIS));
  }

  void startServer() throws IOException, CannotServeException {
    server =
        TeamServer.start(
            TeamServerConfig.of(folder.resolve("server"), "alice", "bob", "chloe")
                .withEditors(Map.of("chloe", List.of("alice"))));
  }

  void stopServer() throws IOException {
    Objects.requireNonNull(server).close();
  }

  /** A new event of the owner of this window. */
  static EventKey create(TeamWindow of, String name, EventTime time, @Nullable String rule) {
    return create(of, of.self(), name, time, rule);
  }

  /** The same of somebody for whom that one edits. */
  static EventKey create(
      TeamWindow of, int owner, String name, EventTime time, @Nullable String rule) {
    Replica replica = of.replica();
    String uid = name.replace(' ', '-') + "-" + owner + "@test";
    EventKey key = replica.keyFor(owner, uid, null).join();
    Map<Attribute, @Nullable Object> values =
        Situations.values(
            Attribute.UID,
            uid,
            Attribute.NAME,
            name,
            Attribute.DT_START,
            time.dtStart(),
            Attribute.DT_END,
            time.dtEnd(),
            Attribute.TZ,
            time.tz(),
            Attribute.RRULE,
            rule);
    replica.apply(new LocalEdit.Create(CalendarEvent.of(key, values))).join();
    return key;
  }

  /** Takes every event away that is its owner's. */
  static void clear(TeamWindow of, int owner) {
    LocalDate first = LocalDate.parse("2026-10-12");
    of.replica().occurrences(first, first.plusWeeks(10), PARIS).join().stream()
        .map(Occurrence::key)
        .filter(key -> key.userId() == owner)
        .distinct()
        .forEach(
            key ->
                of.replica()
                    .event(key)
                    .join()
                    .ifPresent(event -> of.replica().apply(new LocalEdit.Delete(event)).join()));
  }

  @Override
  public void close() throws IOException {
    robot.interact(
        () -> {
          alice.stage().hide();
          bob.stage().hide();
        });
    replicas.forEach(LiveReplica::close);
    stopServer();
  }

  private Connection connection(String member) throws IOException {
    return ConnectionFile.read(
        folder.resolve("server").resolve("connections").resolve(member + ".json"));
  }

  private TeamWindow open(String member, Clock clock) throws IOException {
    Connection connection = connection(member);
    Integer self = connection.userId();
    Home home = Home.in(folder.resolve(member));
    Settings settings = SampleTeam.settings(home, clock, self, new ReplicaState.CatchingUp(0, 0));
    List<TeamWindow> opened = new ArrayList<>();
    robot.interact(
        () -> {
          CalendarApp app =
              new CalendarApp(
                  settings,
                  new WindowMemory(home.config()),
                  listener -> follow(home, connection, listener),
                  SampleApp.dialog(clock));
          Stage stage = new Stage();
          app.show(stage, () -> {}, () -> {});
          stage.setWidth(WIDTH);
          stage.setHeight(HEIGHT);
          stage.setX(0);
          stage.setY(0);
          HeldKeys.install(stage.getScene());
          opened.add(new TeamWindow(stage, replicas.getLast(), self == null ? 0 : self));
        });
    return opened.getFirst();
  }

  private LiveReplica follow(Home home, Connection connection, ReplicaListener listener) {
    LiveReplica replica =
        LiveReplica.open(home.data(), connection, Clock.system(PARIS), listener, Teams::connect);
    replicas.add(replica);
    return replica;
  }
}
