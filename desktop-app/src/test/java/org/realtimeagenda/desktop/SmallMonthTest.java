package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.desktop.SampleWindow.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.core.CalendarEvent;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * What the side bar says of events: dots under the days of the small month, and what comes next.
 */
@ExtendWith(ApplicationExtension.class)
class SmallMonthTest {

  private static final String HIKE = "Saturday 21 November, 1 event";

  @TempDir Path home;

  private final FxRobot robot = new WindowRobot();
  private @Nullable SampleWindow shown;

  @Start
  void start(Stage stage) {
    shown = new SampleWindow(stage, home, SampleTeam.week());
  }

  @Test
  void hasADotUnderEachDayWithAnEventOfThoseWhoAreShown() {
    InMemoryReplica replica = Objects.requireNonNull(shown).replica;
    eventually(() -> assertTrue(dotted().contains("Saturday 28 November, 2 events")));
    eventually(() -> assertEquals(9, dotted().size()));
    assertFalse(dotted().stream().anyMatch(day -> day.contains("no events")));

    replica.push(
        SampleTeam.BOB, SampleTeam.event(SampleTeam.BOB, 902, "Hike", 21, "09:00", 21, "12:00"));
    eventually(() -> assertTrue(dotted().contains(HIKE)));
    robot.clickOn("#colleague-" + SampleTeam.BOB);
    eventually(() -> assertFalse(dotted().contains(HIKE)));

    robot.clickOn("#previous");
    robot.clickOn("#next");
    robot.clickOn((Node node) -> "Next month".equals(node.getAccessibleText()));
    eventually(
        () ->
            assertEquals(
                Set.of("Monday 30 November, 1 event", "Tuesday 1 December, 1 event"), dotted()));
    LocalDate november = LocalDate.of(2026, 10, 26);
    assertEquals(List.of(november, november, LocalDate.of(2026, 11, 30)), replica.counted);
  }

  @Test
  void listsWhatComesNextOfThoseWhoAreShownAsFarAsThereIsRoom() {
    SampleWindow window = Objects.requireNonNull(shown);
    eventually(() -> assertTrue(coming().size() >= 3));
    assertEquals(
        List.of(
            "Pair on sync engine, Chloe, Wednesday 25 November 11:00 to 12:30",
            "Analyst chat, Dmitri, Wednesday 25 November 11:00 to 12:00",
            "Invoices, Bob, Wednesday 25 November 13:30 to 14:00"),
        coming().subList(0, 3));
    assertTrue(window.has("Coming up"));

    robot.clickOn("#colleague-" + SampleTeam.CHLOE);
    eventually(() -> assertTrue(coming().getFirst().startsWith("Analyst chat")));
    window.clock.move(Duration.ofMinutes(50));
    eventually(() -> assertTrue(coming().getFirst().startsWith("Invoices")));
    CalendarEvent call = SampleTeam.event(SampleTeam.BOB, 903, "Call", 25, "12:30", 25, "13:00");
    window.replica.push(SampleTeam.BOB, call);
    eventually(() -> assertTrue(coming().getFirst().startsWith("Call")));

    robot.interact(() -> lines().getFirst().requestFocus());
    robot.type(KeyCode.ENTER);
    eventually(() -> assertEquals(List.of(call.key()), window.opened));

    window.clock.move(Duration.ofHours(11));
    eventually(() -> assertEquals("Tomorrow", firstDay()));
    String first = coming().getFirst();
    window.clock.move(Duration.ofHours(2));
    eventually(() -> assertEquals("Today", firstDay()));
    assertEquals(first, coming().getFirst());
    robot.interact(() -> window.scene().getWindow().setHeight(600));
    eventually(() -> assertEquals(List.of(), coming()));
    assertFalse(window.has("Coming up"));
  }

  private List<String> coming() {
    return lines().stream().filter(Node::isVisible).map(Node::getAccessibleText).toList();
  }

  private String firstDay() {
    return robot.lookup(".coming-day").queryAllAs(Label.class).stream()
        .min(Comparator.comparingDouble(Node::getLayoutY))
        .map(Label::getText)
        .orElse("");
  }

  private List<Node> lines() {
    return robot.lookup(".coming-line").queryAll().stream()
        .sorted(Comparator.comparingDouble(Node::getLayoutY))
        .toList();
  }

  private Set<String> dotted() {
    return robot.lookup(".mini-day.has-events").queryAll().stream()
        .map(Node::getAccessibleText)
        .collect(Collectors.toSet());
  }
}
