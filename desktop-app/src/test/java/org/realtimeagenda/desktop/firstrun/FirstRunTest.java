package org.realtimeagenda.desktop.firstrun;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.InMemoryStack;
import org.realtimeagenda.desktop.WindowRobot;
import org.realtimeagenda.desktop.app.FirstStart;
import org.realtimeagenda.desktop.joining.Joining;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.theme.Theme;
import org.realtimeagenda.server.TeamServer;
import org.realtimeagenda.server.TeamServerConfig;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * The page with a team server as a stack would have it, and AWS Lambda's answers that lead there.
 */
@ExtendWith(ApplicationExtension.class)
class FirstRunTest {
  @TempDir private Path folder;

  private final List<Chosen> chosen = new CopyOnWriteArrayList<>();
  private final AtomicInteger demos = new AtomicInteger();
  private final CountDownLatch lambdaMayAnswer = new CountDownLatch(1);
  private final FxRobot robot = new WindowRobot();
  private TeamServer server;
  private InMemoryStack stack;
  private Connection alice;

  @BeforeEach
  void startTheTeam() throws Exception {
    server = TeamServer.start(TeamServerConfig.of(folder.resolve("team"), "alice"));
    alice = ConnectionFile.read(aliceFile());
    stack = new InMemoryStack(() -> alice);
    stack.functionUrl("slow", this::slow);
  }

  @Start
  void show(Stage stage) {
    FirstRunPage page =
        new FirstRunPage(
            home().connectionFile(),
            new Joining(Teams::connect, home().data(), Clock.systemUTC()),
            demos::incrementAndGet,
            chosen::add);
    Scene scene = new Scene(page, 1000, 800);
    Theme.LIGHT.install();
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
    page.begin();
  }

  @AfterEach
  void stop() throws IOException {
    robot.release(new KeyCode[0]);
    lambdaMayAnswer.countDown();
    stack.close();
    server.close();
  }

  @Test
  void oneEnterOpensTheCalendarOfThisComputer() {
    eventually(() -> assertTrue(robot.lookup("#this-computer").query().isFocused()));
    assertEquals("Open the calendar", go().getText());

    robot.push(KeyCode.ENTER);

    eventually(() -> assertEquals(List.of(Chosen.THIS_COMPUTER), chosen));
  }

  @Test
  void joinsWithAConnectionFile() throws IOException {
    robot.interact(() -> page().given(aliceFile()));
    eventually(() -> assertEquals("Join " + alice.team(), go().getText()));

    robot.interact(go()::fire);

    eventually(() -> assertEquals(List.of(Chosen.TEAM), chosen));
    assertEquals(alice, ConnectionFile.read(home().connectionFile()));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(home().connectionFile())));
  }

  @Test
  void saysWhatIsWrongWithAConnectionFile() throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.json"), "{\"team\":\"x\"}");

    robot.interact(() -> page().given(file));

    eventually(
        () ->
            assertTrue(
                problem("file").startsWith("wrong.json can’t be used: graphql_url is missing"),
                problem("file")));
    robot.interact(go()::fire);
    assertEquals(List.of(), chosen);
  }

  @Test
  void connectsToTheTeamsStack() throws IOException {
    choose("aws");
    type("#stack", "agenda");
    type("#region", alice.region());
    assertEquals("Connect to agenda", go().getText());

    robot.interact(go()::fire);

    eventually(() -> assertEquals(List.of(Chosen.TEAM), chosen));
    Connection written = ConnectionFile.read(home().connectionFile());
    assertEquals(alice.userId(), written.userId());
    assertEquals(new Connection.Auth.AwsProfile(null), written.auth());
  }

  @Test
  void writesNothingWhereAStepOfTheWayIsBroken() throws IOException {
    alice =
        new Connection(
            alice.team(),
            alice.region(),
            alice.userId(),
            alice.putEventUrl(),
            alice.graphqlUrl().resolve("/nowhere"),
            alice.realtimeUrl(),
            alice.auth());
    choose("aws");
    type("#stack", "agenda");
    type("#region", alice.region());

    robot.interact(go()::fire);

    eventually(() -> assertTrue(problem("aws").contains("Check graphql_url"), problem("aws")));
    assertEquals(List.of(), chosen);
    try (Stream<Path> left = Files.list(home().config())) {
      assertFalse(left.anyMatch(path -> path.toString().contains("connection")));
    }
  }

  @Test
  void escapeEndsACheckThatTakesLong() {
    choose("aws");
    type("#stack", "slow");
    type("#region", alice.region());
    robot.interact(go()::fire);
    eventually(() -> assertTrue(go().isDisabled()));

    robot.push(KeyCode.ESCAPE);

    eventually(() -> assertFalse(go().isDisabled()));
    assertEquals("", problem("aws"));
  }

  @Test
  void startsTheDemoAndCloses() {
    choose("demo");
    assertEquals("Open the demo", go().getText());

    robot.push(KeyCode.ENTER);

    eventually(() -> assertEquals(List.of(Chosen.ELSEWHERE), chosen));
    assertEquals(1, demos.get());
  }

  @Test
  void arrowsGoFromChoiceToChoice() {
    eventually(() -> assertTrue(robot.lookup("#this-computer").query().isFocused()));

    robot.push(KeyCode.DOWN);

    eventually(() -> assertTrue(robot.lookup("#file").queryAs(RadioButton.class).isSelected()));
    assertEquals("Join", go().getText());
  }

  @Test
  void theDemoIsAProcessOfItsOwn() throws Exception {
    Process process = DemoProcess.start(folder.resolve("logs"), "--help");

    assertEquals(0, process.waitFor());
    assertTrue(Files.readString(folder.resolve("logs/demo.log")).contains("agenda demo"));
  }

  @Test
  void asksOnlyWhereNothingWasChosenYet() throws IOException {
    assertTrue(FirstStart.isOne(home()));

    WindowMemory memory = new WindowMemory(home().config());
    memory.chooseThisComputer();
    memory.save();

    assertFalse(FirstStart.isOne(home()));
  }

  @Test
  void asksNobodyWhoHasATeam() throws IOException {
    ConnectionFile.write(home().connectionFile(), alice);

    assertFalse(FirstStart.isOne(home()));
  }

  private Home home() {
    return Home.in(folder.resolve("home"));
  }

  private Path aliceFile() {
    return folder.resolve("team/connections/alice.json");
  }

  private FirstRunPage page() {
    return robot.lookup(".first-run").queryAs(FirstRunPage.class);
  }

  private Button go() {
    return robot.lookup("#go").queryButton();
  }

  private String problem(String choice) {
    return ((Labeled) robot.lookup("#choice-" + choice + " .start-problem").query()).getText();
  }

  private void choose(String choice) {
    RadioButton radio = robot.lookup("#" + choice).queryAs(RadioButton.class);
    robot.interact(
        () -> {
          radio.setSelected(true);
          radio.requestFocus();
        });
  }

  private void type(String field, String text) {
    robot.interact(() -> ((TextInputControl) robot.lookup(field).query()).setText(text));
  }

  private static void eventually(ThrowingRunnable check) {
    await().untilAsserted(check);
  }

  private void slow(HttpExchange exchange) throws IOException {
    try {
      lambdaMayAnswer.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }
}
