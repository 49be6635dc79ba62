package org.realtimeagenda.desktop.calendar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.calendarfx.model.Calendar;
import com.calendarfx.model.Entry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.WindowRobot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How entries get onto a page, at once or a few in each frame. */
@ExtendWith(ApplicationExtension.class)
class EntryModelTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate DAY = LocalDate.parse("2026-11-25");

  private final FxRobot robot = new WindowRobot();
  private final EntryModel model = new EntryModel(PARIS);

  @Start
  void start(Stage stage) {
    stage.show();
  }

  private static List<PageEntry> entries(int from, int to) {
    return IntStream.range(from, to)
        .<PageEntry>mapToObj(i -> new PageEntry.Holiday("Day " + i, DAY, "FR"))
        .toList();
  }

  private Set<String> shown() {
    Calendar<?> calendar = model.source().getCalendars().getFirst();
    return calendar.findEntries(DAY, DAY, PARIS).values().stream()
        .flatMap(List::stream)
        .map(Entry::getTitle)
        .collect(Collectors.toSet());
  }

  private void eventually(int count) {
    List<Integer> seen = new ArrayList<>();
    await()
        .until(
            () -> {
              robot.interact(() -> seen.add(shown().size()));
              return seen.getLast() == count;
            });
  }

  @Test
  void fillsANewPageAtOnce() {
    robot.interact(
        () -> {
          model.set(entries(0, 100), true);
          assertEquals(100, shown().size());
        });
  }

  @Test
  void fillsAPageThatIsShownAFewInEachFrame() {
    robot.interact(
        () -> {
          model.set(List.of(), true);
          model.set(entries(0, 100), false);
          assertTrue(shown().size() <= 6, shown().toString());
        });
    eventually(100);
  }

  @Test
  void exchangesAPageAtOnce() {
    robot.interact(
        () -> {
          model.set(entries(0, 50), true);
          model.set(entries(0, 150), false);
          model.set(entries(50, 150), true);
          assertEquals(100, shown().size());
        });
  }

  @Test
  void showsWhatIsWantedByNowWhileItFills() {
    robot.interact(
        () -> {
          model.set(entries(0, 50), true);
          model.set(entries(0, 100), false);
          model.set(entries(30, 117), false);
        });
    eventually(87);
    robot.interact(() -> model.set(entries(30, 31), false));
    eventually(1);
  }

  @Test
  void takesAwayEachOfManyAtTheSameTime() {
    EventTime nine = new EventTime.Timed(DAY.atTime(9, 0), DAY.atTime(10, 0), PARIS);
    List<PageEntry> many =
        IntStream.range(0, 72)
            .<PageEntry>mapToObj(
                i ->
                    new PageEntry.Event(
                        new Occurrence(
                            new EventKey(2, EventIds.id("event " + i, null, 0)),
                            null,
                            "Event " + i,
                            null,
                            nine,
                            null,
                            false),
                        false))
            .toList();
    robot.interact(
        () -> {
          model.set(many, true);
          assertEquals(72, shown().size());
          for (int left = 71; left >= 0; left--) {
            model.set(many.subList(0, left), false);
            assertEquals(left, shown().size());
          }
        });
  }
}
