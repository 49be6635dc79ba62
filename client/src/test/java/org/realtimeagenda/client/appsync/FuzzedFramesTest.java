package org.realtimeagenda.client.appsync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.OkHttpClient;
import okhttp3.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaStatus;
import org.realtimeagenda.client.store.Rows;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.InMemoryTeam;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamApi;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventsDigest;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the socket says, the replica goes on, and its store holds what the log says. */
class FuzzedFramesTest {

  private static final int FRAMES = 300;
  private static final long SEED = Long.getLong("faults.seed", 1);

  /** Held here, since a logger that nobody holds forgets its level. */
  private static final Logger LOG = Logger.getLogger("org.realtimeagenda.client.appsync");

  @TempDir private Path home;
  private final InMemoryTeam team = new InMemoryTeam(Clock.systemUTC());
  private final OkHttpClient http = AppSyncHttp.client();
  private FakeAppSync server;
  private Connection connection;
  private LiveReplica replica;
  private WebSocket socket;
  private volatile boolean ended;

  @BeforeEach
  void open() throws Exception {
    LOG.setLevel(Level.OFF);
    server = new FakeAppSync();
    connection =
        new Connection(
            "T",
            "us-east-1",
            1,
            URI.create("http://localhost/put-event"),
            URI.create("http://localhost/graphql"),
            server.url(),
            new Connection.Auth.ApiKey("da2-key"));
    replica = LiveReplica.open(home, connection, Clock.systemUTC(), new States(), Fuzzed::new);
    socket = FakeAppSync.next(server.sockets);
  }

  @AfterEach
  void close() {
    replica.close();
    server.close();
    LOG.setLevel(null);
  }

  @Test
  void noFrameEndsTheReplicaOrReachesItsStore() {
    System.out.println(FRAMES + " fuzzed frames, -Dfaults.seed=" + SEED);
    FuzzedFrames frames = new FuzzedFrames(SEED);
    for (int i = 1; i <= FRAMES; i++) {
      // what the fuzzed push would have written must not be what the log has under its number
      server.say(socket, frames.next(push(sound(i, "fuzzed Écho 𝄞"))));
      LoggedChange change = team.put(2, Rows.event(2, i, "sound"));
      await()
          .atMost(Duration.ofSeconds(30))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(3))
          .until(() -> arrives(change));
    }
    ReplicaStatus status = replica.status().join();
    assertEquals(EventsDigest.of(team.rows()), status.digest());
    assertEquals(FRAMES, status.cursor());
  }

  /** Pushes a change on whichever connection there is now, again and again, until it is there. */
  private boolean arrives(LoggedChange change) {
    if (replica.status().join().cursor() == change.seq()) {
      return true;
    }
    if (ended) {
      // it would by itself, where it isn't refused; a person who asks waits for no backoff
      ended = false;
      replica.connect(connection);
    }
    for (WebSocket newer = server.sockets.poll(); newer != null; newer = server.sockets.poll()) {
      socket = newer;
    }
    server.say(socket, push(change));
    return false;
  }

  private static LoggedChange sound(long seq, String name) {
    CalendarEvent event = Rows.event(2, (int) seq, name);
    return new LoggedChange(seq, Change.Op.PUT, event.key(), 2, null, event);
  }

  private static String push(LoggedChange change) {
    ObjectNode frame = WireJson.MAPPER.createObjectNode().put("type", "data").put("id", "ID");
    ObjectNode onChange = frame.putObject("payload").putObject("data").putObject("onChange");
    onChange.put("seq", change.seq()).put("op", change.op().wireName());
    onChange.put("user_id", change.key().userId()).put("id", change.key().id());
    onChange.put("by", change.by());
    onChange.put("at", change.at() == null ? null : change.at().toString());
    CalendarEvent event = change.event();
    onChange.set("event", event == null ? null : WireJson.write(event));
    return frame.toString();
  }

  /** The team in memory, heard of through the fake endpoint. */
  private final class Fuzzed implements Team {
    private final ChangeFeed feed;

    Fuzzed(Connection to) {
      feed =
          new AppSyncFeed(
              to.realtimeUrl(),
              new Authorization.ByApiKey(to.graphqlUrl(), "da2-key"),
              ChangeFeed.ACK_TIMEOUT,
              http);
    }

    @Override
    public TeamApi api() {
      return team;
    }

    @Override
    public ChangeFeed feed() {
      return feed;
    }

    @Override
    public Optional<ChangeSender> sender() {
      return team.as(1).sender();
    }

    @Override
    public void hangUp() {}

    @Override
    public void close() {}
  }

  private final class States implements ReplicaListener {
    @Override
    public void stateChanged(ReplicaState state) {
      ended = state instanceof ReplicaState.NeedsYou || state instanceof ReplicaState.Offline;
    }
  }
}
