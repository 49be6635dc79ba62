package org.realtimeagenda.desktop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.desktop.InMemoryStack;
import org.realtimeagenda.server.TeamServer;
import org.realtimeagenda.server.TeamServerConfig;

/** A team server as a stack would have it, and AWS Lambda's answers that lead there. */
class ConnectCommandTest {
  @TempDir private Path folder;
  private TeamServer server;
  private InMemoryStack stack;
  private Connection alice;

  @BeforeEach
  void start() throws Exception {
    server = TeamServer.start(TeamServerConfig.of(folder.resolve("team"), "alice"));
    alice = ConnectionFile.read(folder.resolve("team/connections/alice.json"));
    stack = new InMemoryStack(() -> alice);
  }

  @AfterEach
  void stop() throws IOException {
    stack.close();
    server.close();
  }

  private Path file() {
    return folder.resolve("home/connection.json");
  }

  private CommandRun connect(String... more) throws InterruptedException {
    return connectTo("agenda", more);
  }

  private CommandRun connectTo(String name, String... more) throws InterruptedException {
    String[] args = {"connect", "--stack", name, "--region", alice.region()};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return CommandRun.of(CommandRun.as(file(), folder.resolve("home"), all));
  }

  @Test
  void writesAConnectionThatWorks() throws Exception {
    CommandRun run = connect();
    assertEquals(0, run.exit(), run.out() + run.err());
    Connection written = ConnectionFile.read(file());
    assertEquals(1, Objects.requireNonNull(written.userId()));
    assertEquals(new Connection.Auth.AwsProfile(null), written.auth());
    assertTrue(run.out().contains("Connected to agenda"), run.out());
  }

  @Test
  void writesNothingWhereAStepOfTheWayIsBroken() throws Exception {
    alice =
        new Connection(
            alice.team(),
            alice.region(),
            alice.userId(),
            alice.putEventUrl(),
            alice.graphqlUrl().resolve("/nowhere"),
            alice.realtimeUrl(),
            alice.auth());
    CommandRun run = connect();
    assertEquals(1, run.exit(), run.out() + run.err());
    try (var left = Files.list(folder.resolve("home"))) {
      assertFalse(left.anyMatch(path -> path.toString().contains("connection")));
    }
  }

  @Test
  void leavesAConnectionAloneUnlessItIsToldTo() throws Exception {
    ConnectionFile.write(file(), alice);
    CommandRun run = connect();
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("--replace"), run.err());
    assertEquals(alice, ConnectionFile.read(file()));
    assertEquals(0, connect("--replace").exit());
    assertEquals(new Connection.Auth.AwsProfile(null), ConnectionFile.read(file()).auth());
  }

  @Test
  void saysThatThereIsNoSuchStack() throws InterruptedException {
    stack.functionUrl(
        "gone",
        exchange -> {
          exchange.getResponseHeaders().set("x-amzn-ErrorType", "ResourceNotFoundException");
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    CommandRun run = connectTo("gone");
    assertEquals(1, run.exit());
    assertTrue(run.err().startsWith("There is no stack gone"), run.err());
    assertFalse(run.err().contains("doctor"), "there is no connection to look at");
  }

  @Test
  void saysThatNobodyAnswers() throws Exception {
    stack.functionUrl("mute", HttpExchange::close);
    CommandRun run = connectTo("mute");
    assertEquals(3, run.exit());
    assertTrue(run.err().startsWith("AWS is out of reach"), run.err());
  }
}
