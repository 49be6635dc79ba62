package org.realtimeagenda.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.tk.Toolkit;
import com.sun.scenario.animation.AbstractPrimaryTimer;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.client.holidays.NagerEndpoints;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.app.Settings;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** While an animation runs, JavaFX wakes up sixty times a second, whatever it animates. */
@ExtendWith(ApplicationExtension.class)
class IdleWindowTest {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

  @TempDir Path home;

  private final MovedClock clock =
      new MovedClock(Instant.parse("2026-11-25T10:20:00Z"), ZoneId.of("Europe/Paris"));
  private final InMemoryReplica replica =
      new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
  private final FxRobot robot = new FxRobot();

  /** What windows of other tests have left running; it may end meanwhile. */
  private int before;

  @Start
  void start(Stage stage) {
    before = running();
    Settings settings =
        new Settings(
            Home.in(home),
            clock,
            Locale.UK,
            Locale.FRANCE,
            WeekFields.ISO,
            SampleTeam.ALICE,
            new ReplicaState.Live(clock.instant()),
            new NagerEndpoints(NOWHERE, NOWHERE),
            Theme.LIGHT);
    new CalendarApp(
            settings,
            new WindowMemory(home),
            listener -> {
              replica.listen(listener);
              return replica;
            },
            (window, calendar, colleagues, edits, compare) ->
                new EventDialog(window, calendar, colleagues, edits, clock, Locale.UK, compare))
        .show(stage, () -> {}, () -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "week", "month", "year"})
  void animatesNothingWhileNothingChanges(String page) {
    robot.interact(() -> robot.lookup("#page-" + page).query().fireEvent(new ActionEvent()));

    await().atMost(20, SECONDS).untilAsserted(() -> assertTrue(animations() <= before));
  }

  @Test
  void restsAgainAfterADialogWasOpen() {
    robot.interact(() -> robot.lookup("#new-event").query().fireEvent(new ActionEvent()));
    await().atMost(20, SECONDS).until(() -> robot.lookup("#save").tryQuery().isPresent());

    robot.push(KeyCode.ESCAPE);

    await().atMost(20, SECONDS).untilAsserted(() -> assertTrue(animations() <= before));
  }

  /** How many the toolkit runs, timers included; it tells nobody. */
  private int animations() {
    int[] now = new int[1];
    robot.interact(() -> now[0] = running());
    return now[0];
  }

  private static int running() {
    return length("receiversLength") + length("animationTimersLength");
  }

  private static int length(String name) {
    try {
      Field field = AbstractPrimaryTimer.class.getDeclaredField(name);
      field.setAccessible(true);
      return field.getInt(Toolkit.getToolkit().getPrimaryTimer());
    } catch (ReflectiveOperationException another) {
      throw new LinkageError("JavaFX counts its animations elsewhere", another);
    }
  }
}
