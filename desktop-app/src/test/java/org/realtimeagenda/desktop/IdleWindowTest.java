package org.realtimeagenda.desktop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.sun.javafx.tk.Toolkit;
import com.sun.scenario.animation.AbstractPrimaryTimer;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** While an animation runs, JavaFX wakes up sixty times a second, whatever it animates. */
@ExtendWith(ApplicationExtension.class)
class IdleWindowTest {

  @TempDir Path home;

  private final MovedClock clock =
      new MovedClock(Instant.parse("2026-11-25T10:20:00Z"), ZoneId.of("Europe/Paris"));
  private final InMemoryReplica replica =
      new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
  private final FxRobot robot = new WindowRobot();

  /** What other tests have left running. */
  private Set<Object> before = Set.of();

  @Start
  void start(Stage stage) {
    // a caret in a window that another test left open would begin to blink again
    List.copyOf(Window.getWindows()).stream()
        .filter(one -> !one.equals(stage))
        .forEach(Window::hide);
    before = running();
    ReplicaState live = new ReplicaState.Live(clock.instant());
    new CalendarApp(
            SampleTeam.settings(Home.in(home), clock, SampleTeam.ALICE, live),
            new WindowMemory(home),
            replica::listen,
            SampleApp.dialog(clock))
        .show(stage, () -> {}, () -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "week", "month", "year"})
  void animatesNothingWhileNothingChanges(String page) {
    robot.interact(() -> robot.lookup("#page-" + page).query().fireEvent(new ActionEvent()));

    await().untilAsserted(() -> assertEquals(Set.of(), animations()));
  }

  @Test
  void restsAgainAfterADialogWasOpen() {
    robot.interact(() -> robot.lookup("#new-event").query().fireEvent(new ActionEvent()));
    await().untilAsserted(() -> assertNotEquals(Set.of(), animations()));

    robot.push(KeyCode.ESCAPE);

    await().untilAsserted(() -> assertEquals(Set.of(), animations()));
  }

  /** What this window has made the toolkit run, timers included. */
  private Set<Object> animations() {
    Set<Object> ours = Collections.newSetFromMap(new IdentityHashMap<>());
    robot.interact(() -> ours.addAll(running()));
    ours.removeAll(before);
    return ours;
  }

  private static Set<Object> running() {
    Set<Object> running = Collections.newSetFromMap(new IdentityHashMap<>());
    running.addAll(first("receivers"));
    running.addAll(first("animationTimers"));
    return running;
  }

  /** The toolkit tells nobody what it runs. */
  private static List<Object> first(String name) {
    try {
      Object[] all = (Object[]) field(name).get(Toolkit.getToolkit().getPrimaryTimer());
      int length = field(name + "Length").getInt(Toolkit.getToolkit().getPrimaryTimer());
      return List.of(Arrays.copyOf(all, length));
    } catch (ReflectiveOperationException another) {
      throw new LinkageError("JavaFX counts its animations elsewhere", another);
    }
  }

  private static Field field(String name) throws NoSuchFieldException {
    Field field = AbstractPrimaryTimer.class.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
