package org.realtimeagenda.desktop.doctor;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.Connection.Auth;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.ChildJvm;
import org.realtimeagenda.desktop.Main;
import org.realtimeagenda.desktop.doctor.Step.Outcome;
import org.realtimeagenda.server.TeamServer;
import org.realtimeagenda.server.TeamServerConfig;

/** Faults of what is on this computer: the connection file, the sign-in, the store. */
class HomeFaultsTest {
  private static final int ALICE = 1;
  private static final int BOB = 2;
  private static final String START_URL = "https://example.awsapps.com/start";

  @TempDir private static Path team;
  private static TeamServer server;
  @TempDir private Path home;
  private Patient alice;

  @BeforeAll
  static void serve() throws Exception {
    server = TeamServer.start(TeamServerConfig.of(team, "alice", "bob"));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void begin() throws IOException {
    alice = new Patient(home, team.resolve("connections/alice.json"));
  }

  @AfterEach
  void end() {
    alice.close();
  }

  @Test
  void noConnectionFile() throws IOException {
    Files.delete(alice.file());
    assertEquals(Map.of("connection_file", Fault.CONNECTION_FILE_MISSING), alice.faults());
  }

  @Test
  void connectionFileThatOthersCanRead() throws IOException {
    Files.setPosixFilePermissions(alice.file(), PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(Map.of("connection_file", Fault.CONNECTION_FILE_OPEN), alice.faults());
  }

  @Test
  void connectionFileThatIsCutOff() throws IOException {
    Files.writeString(alice.file(), "{\"team\":");
    assertUnusable("not JSON");
  }

  @Test
  void connectionFileWithoutAField() throws IOException {
    alice.edit(json -> json.remove("graphql_url"));
    assertUnusable("graphql_url");
  }

  @Test
  void plainHttpToAnotherComputer() throws IOException {
    alice.put("graphql_url", "http://team.example/graphql");
    assertUnusable("use https");
  }

  private void assertUnusable(String reason) {
    assertEquals(Map.of("connection_file", Fault.CONNECTION_FILE_UNUSABLE), alice.faults());
    var broken = assertInstanceOf(Outcome.Broken.class, alice.outcome("connection_file"));
    assertTrue(broken.what().contains(reason), broken.what());
  }

  @Test
  void certificateThatNobodyKnows() throws Exception {
    HttpsServer stranger =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stranger.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    stranger.start();
    try {
      alice.put("graphql_url", "https://localhost:" + stranger.getAddress().getPort() + "/graphql");
      assertEquals(Map.of("graphql", Fault.CERTIFICATE), alice.faults());
    } finally {
      stranger.stop(0);
    }
  }

  private SSLContext selfSigned()
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = home.resolve("stranger.p12");
    char[] password = "stranger".toCharArray();
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "stranger")
            .inheritIO()
            .start();
    assertEquals(0, keytool.waitFor());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, password);
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** In a process of its own: the AWS SDK looks for the sign-in below HOME. */
  @Test
  void expiredSsoSession() throws Exception {
    Path aws = Files.createDirectories(home.resolve(".aws/sso/cache"));
    Files.writeString(
        home.resolve(".aws/config"),
        """
        [profile team]
        sso_start_url = %s
        sso_region = eu-west-1
        sso_account_id = 123456789012
        sso_role_name = Member
        region = eu-west-1
        """
            .formatted(START_URL));
    Files.writeString(
        aws.resolve(sha1(START_URL) + ".json"),
        """
        {"startUrl":"%s","region":"eu-west-1","accessToken":"token",
         "expiresAt":"2020-01-01T00:00:00Z"}
        """
            .formatted(START_URL));
    signsInWith("team");
    String said = doctorInItsOwnProcess();
    assertTrue(said.contains("\"cause\":\"sign_in_expired\""), said);
    assertTrue(said.contains("aws sso login --profile team"), said);
  }

  @Test
  void profileThatIsNotThere() throws IOException, InterruptedException {
    signsInWith("nobody");
    String said = doctorInItsOwnProcess();
    assertTrue(said.contains("\"cause\":\"no_credentials\""), said);
    assertTrue(said.contains("nobody"), said);
  }

  private void signsInWith(String profile) throws IOException {
    alice.edit(json -> json.putObject("auth").put("mode", "iam").put("profile", profile));
  }

  private String doctorInItsOwnProcess() throws IOException, InterruptedException {
    ProcessBuilder doctor =
        ChildJvm.of(
            List.of("--enable-native-access=ALL-UNNAMED", "-Duser.home=" + home),
            Main.class,
            "doctor",
            "--json",
            "--home",
            home.toString());
    doctor.environment().put("HOME", home.toString());
    doctor.redirectErrorStream(true);
    Process process = doctor.start();
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      String said = String.join("\n", reader.lines().toList());
      assertEquals(1, process.waitFor(), said);
      return said;
    }
  }

  private static String sha1(String text) throws GeneralSecurityException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void damagedStore() throws IOException {
    Path data = Files.createDirectories(home.resolve("data"));
    Files.writeString(data.resolve("store-1.db"), "not a database, ".repeat(100));
    assertEquals(Map.of("store", Fault.STORE_DAMAGED), alice.faults());
    assertTrue(advice().contains("keeps your waiting changes"), advice());
  }

  @Test
  void damagedStoreWithoutATeam() throws IOException {
    Path data = Files.createDirectories(home.resolve("data"));
    Files.writeString(data.resolve("store-local.db"), "not a database, ".repeat(100));
    assertEquals(Map.of("store", Fault.LOCAL_STORE_DAMAGED), alice.faults());
    assertTrue(advice().contains("keeps your events"), advice());
    assertTrue(!advice().contains("team"), advice());
  }

  private String advice() {
    return assertInstanceOf(Outcome.Broken.class, alice.outcome("store")).advice();
  }

  @Test
  void storeWithDamagedPages() throws IOException {
    replica(ConnectionFile.read(alice.file())).close();
    Path store = onlyStore();
    byte[] bytes = Files.readAllBytes(store);
    Arrays.fill(bytes, 4096, 3 * 4096, (byte) 0x5a);
    Files.write(store, bytes);
    assertEquals(Map.of("store", Fault.STORE_DAMAGED), alice.faults());
  }

  @Test
  void storeOfANewerVersion() throws IOException, SQLException {
    Path data = Files.createDirectories(home.resolve("data"));
    try (var store = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("store-1.db"));
        Statement statement = store.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 1000");
    }
    assertEquals(Map.of("store", Fault.STORE_NEWER), alice.faults());
  }

  @Test
  void changeThatTheTeamRefused() throws IOException {
    try (LiveReplica replica = replica(ConnectionFile.read(alice.file()))) {
      replica.apply(new LocalEdit.Create(event(BOB))).join();
      await()
          .until(
              () ->
                  replica.situation().join().ownChanges().stream()
                      .anyMatch(own -> own.progress() instanceof OwnChange.Progress.Refused));
      assertEquals(Map.of("outbox", Fault.CHANGES_REFUSED), alice.faults());
    }
    var broken = assertInstanceOf(Outcome.Broken.class, alice.outcome("outbox"));
    assertTrue(broken.what().contains("user_id"), broken.what());
  }

  @Test
  void changesThatWaitAreToldWhileTheWindowIsOpen() throws IOException {
    LocalDate before = LocalDate.now(ZoneOffset.UTC);
    try (LiveReplica replica = replica(outOfReach())) {
      replica.apply(new LocalEdit.Create(event(ALICE))).join();
      assertEquals(Map.of(), alice.faults());
      var works = assertInstanceOf(Outcome.Works.class, alice.outcome("outbox"));
      assertTrue(works.detail().startsWith("1 of your changes"), works.detail());
      LocalDate after = LocalDate.now(ZoneOffset.UTC);
      assertTrue(
          Stream.of(before, after).anyMatch(day -> works.detail().contains("since " + day)),
          works.detail());
    }
  }

  private LiveReplica replica(Connection connection) {
    LiveReplica replica =
        LiveReplica.open(
            home.resolve("data"),
            connection,
            Clock.systemUTC(),
            new ReplicaListener() {},
            Teams::connect);
    replica.members().join();
    return replica;
  }

  private static Connection outOfReach() {
    return new Connection(
        "team",
        "us-east-1",
        ALICE,
        URI.create("http://127.0.0.1:1/put-event"),
        URI.create("http://127.0.0.1:1/graphql"),
        URI.create("ws://127.0.0.1:1/graphql/realtime"),
        new Auth.AccessKey("KEY", "SECRET"));
  }

  private static CalendarEvent event(int owner) {
    return CalendarEvent.of(
        new EventKey(owner, EventIds.id("lunch", null, 0)),
        Map.of(
            Attribute.UID,
            "lunch",
            Attribute.NAME,
            "Lunch",
            Attribute.DT_START,
            "2026-11-23T12:00:00",
            Attribute.DT_END,
            "2026-11-23T13:00:00"));
  }

  private Path onlyStore() throws IOException {
    try (DirectoryStream<Path> stores =
        Files.newDirectoryStream(home.resolve("data"), "store-*.db")) {
      return stores.iterator().next();
    }
  }
}
