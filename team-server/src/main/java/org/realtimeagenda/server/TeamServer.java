package org.realtimeagenda.server;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsRouting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.realtimeagenda.backend.BackendMember;
import org.realtimeagenda.backend.putevent.PutEvent;
import org.realtimeagenda.backend.relay.Relay;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.server.auth.Authorizer;
import org.realtimeagenda.server.graphql.ChangeFanOut;
import org.realtimeagenda.server.graphql.GraphQlApi;
import org.realtimeagenda.server.realtime.RealtimeEndpoint;
import org.realtimeagenda.server.realtime.RealtimeLimits;
import org.realtimeagenda.server.sigv4.SigV4Verifier;
import org.realtimeagenda.server.sqlite.RelayLoop;
import org.realtimeagenda.server.sqlite.SqliteMembers;
import org.realtimeagenda.server.sqlite.SqliteTeamStore;

/**
 * One process on loopback in place of the cloud: the same handlers, schema and protocols, on
 * SQLite. All wiring is here.
 */
public final class TeamServer implements AutoCloseable {

  /** What requests are signed for. */
  public static final String REGION = "us-east-1";

  /** All that is in a directory of ours. */
  private static final Set<String> FILES =
      Set.of("serve.lock", "team.json", "team.db", "team.db-wal", "team.db-shm", "connections");

  /** Held here, since a logger that nobody holds forgets its level. */
  private static final Logger HELIDON_LOG = Logger.getLogger("io.helidon");

  private static final Logger HELIDON_START_LOG =
      Logger.getLogger("io.helidon.webserver.LoomServer");

  private final DirectoryLock lock;
  private final SqliteTeamStore store;
  private final RelayLoop relay;
  private final RealtimeEndpoint realtime;
  private final WebServer web;
  private final URI url;

  private TeamServer(
      DirectoryLock lock,
      SqliteTeamStore store,
      RelayLoop relay,
      RealtimeEndpoint realtime,
      WebServer web,
      URI url) {
    this.lock = lock;
    this.store = store;
    this.relay = relay;
    this.realtime = realtime;
    this.web = web;
    this.url = url;
  }

  /**
   * Starts serving; returns when the port is open and the connection files are written.
   *
   * @throws CannotServeException with words for the person who started it
   */
  public static TeamServer start(TeamServerConfig config) throws IOException, CannotServeException {
    OwnerOnlyFiles.createDirectory(config.directory(), FILES);
    DirectoryLock lock = DirectoryLock.take(config.directory());
    try {
      SqliteTeamStore store = SqliteTeamStore.open(config.directory(), config.clock());
      try {
        return start(config, lock, store);
      } catch (IOException | CannotServeException | RuntimeException failed) {
        store.close();
        throw failed;
      }
    } catch (IOException | CannotServeException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  private static TeamServer start(
      TeamServerConfig config, DirectoryLock lock, SqliteTeamStore store)
      throws IOException, CannotServeException {
    Team team = team(config);
    if (config.sample()) {
      store.addSample();
    }
    String authority = "127.0.0.1:" + team.port();
    URI url = URI.create("http://" + authority);
    SigV4Verifier verifier = new SigV4Verifier(team::secret, REGION, config.clock());
    Authorizer authorizer =
        new Authorizer(verifier, team.apiKey(), Set.of(authority, "localhost:" + team.port()));
    ChangeFanOut fanOut = new ChangeFanOut();
    GraphQlApi graphql = new GraphQlApi(store, fanOut);
    PutEvent putEvent = new PutEvent(store.events(), store.members(), config.clock());
    RealtimeEndpoint realtime =
        new RealtimeEndpoint(authorizer, graphql, config.limits(), config.clock());
    WebServer web =
        web(team.port(), config.limits(), new HttpDoors(authorizer, putEvent, graphql), realtime);
    try {
      // the keys first: members who have others on the next start would be strangers
      team.save(config.directory());
      saveMembers(config, team, store.members());
      new ConnectionFiles(config.directory(), url).write(team);
      Relay relay = new Relay(store.changeLog(), fanOut, store.deadLetters(), config.clock());
      return new TeamServer(lock, store, RelayLoop.start(store, relay), realtime, web, url);
    } catch (IOException | CannotServeException | RuntimeException failed) {
      web.stop();
      throw failed;
    }
  }

  private static Team team(TeamServerConfig config) throws IOException, CannotServeException {
    Keys keys = new Keys();
    Team team = Team.load(config.directory(), keys);
    for (String member : config.members()) {
      team = team.withMember(member, keys);
    }
    if (config.port() != 0) {
      return team.withPort(config.port());
    }
    return team.port() == 0 ? team.withPort(freePort()) : team;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    }
  }

  private static void saveMembers(TeamServerConfig config, Team team, SqliteMembers members)
      throws IOException, CannotServeException {
    Map<String, BackendMember> known =
        members.all().stream().collect(Collectors.toMap(BackendMember::principal, row -> row));
    for (Team.Account account : team.accounts()) {
      BackendMember before = known.get(account.accessKeyId());
      List<String> editors = config.editors().get(account.name());
      if (before == null || editors != null) {
        Member member =
            before == null
                ? new Member(account.userId(), account.name(), null, null)
                : before.member();
        members.save(
            new BackendMember(
                editors == null ? member : member.withEditors(editors(editors, team)),
                account.accessKeyId()));
      }
    }
  }

  private static Editors editors(List<String> names, Team team) throws CannotServeException {
    Set<Integer> ids = new HashSet<>();
    for (String name : names) {
      if (!name.equals(Editors.EVERYBODY)) {
        ids.add(
            team.account(name)
                .orElseThrow(
                    () -> new CannotServeException("There is no member called " + name + "."))
                .userId());
      }
    }
    return names.contains(Editors.EVERYBODY) ? new Editors.Everybody() : new Editors.Listed(ids);
  }

  private static WebServer web(
      int port, RealtimeLimits limits, HttpDoors doors, RealtimeEndpoint realtime)
      throws IOException, CannotServeException {
    HELIDON_LOG.setLevel(Level.WARNING);
    HELIDON_START_LOG.setLevel(Level.OFF); // the exception says it
    WebServer web =
        WebServer.builder()
            .address(loopback())
            .port(port)
            .shutdownHook(false)
            // else a push that follows another closely waits for the acknowledgement of the first
            .connectionOptions(socket -> socket.tcpNoDelay(true))
            // room for what is too large: cut while it is read, a client may not hear why
            .addProtocol(WsConfig.builder().maxFrameLength(4 * limits.frameChars()).build())
            .addRouting(doors.routing())
            .addRouting(WsRouting.builder().endpoint("/graphql/realtime", realtime))
            .build()
            .start();
    if (!web.isRunning()) {
      throw new CannotServeException(
          "Port " + port + " is taken. Stop what uses it, or take another with --port.");
    }
    return web;
  }

  /** Also where the machine prefers IPv6. */
  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  /** {@code http://127.0.0.1:PORT}. */
  public URI url() {
    return url;
  }

  /** Stops; everything that was accepted is on the disk already. */
  @Override
  public void close() throws IOException {
    try (lock;
        store) {
      realtime.close();
      web.stop();
      relay.close();
    }
  }
}
