package org.realtimeagenda.desktop.year;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.client.replica.DayCount;
import org.realtimeagenda.desktop.AskedChanges;
import org.realtimeagenda.desktop.AskedEditor;
import org.realtimeagenda.desktop.calendar.Arrivals;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.calendar.Selection;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.theme.Density;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class YearPageTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

  private final List<LocalDate> days = new ArrayList<>();
  private final AskedEditor editor = new AskedEditor();
  private @Nullable YearPage made;

  @Start
  void start(Stage stage) {
    Theme.LIGHT.install();
    YearPage page =
        new YearPage(
            new PageContext(
                Clock.fixed(Instant.parse("2026-11-25T10:20:00Z"), PARIS),
                Formats.of(Locale.UK),
                new SimpleObjectProperty<>(Density.COMFORTABLE),
                new Colleagues(1),
                new Arrivals(Clock.systemUTC()),
                editor,
                new AskedChanges(),
                new Selection(Clock.fixed(Instant.parse("2026-11-25T10:20:00Z"), PARIS)),
                days::add));
    made = page;
    Scene scene = new Scene(page.node(), 990, 740);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  private YearPage page() {
    return Objects.requireNonNull(made);
  }

  private void fill(FxRobot robot) {
    List<DayCount> counts = new ArrayList<>();
    for (int day = 1; day <= 12; day++) {
      counts.add(new DayCount(1, LocalDate.of(2026, 6, day), day));
    }
    var christmas = new PageEntry.Holiday("Christmas Day", LocalDate.of(2026, 12, 25), "France");
    robot.interact(() -> page().setCounts(counts, List.of(christmas)));
  }

  @Test
  void leadsToTheDayThatIsClicked(FxRobot robot) {
    fill(robot);
    robot.clickOn("#year-2026-06-09");
    assertEquals(List.of(LocalDate.parse("2026-06-09")), days);
    assertEquals(List.of(), editor.created);
    assertEquals(List.of(), editor.opened);
  }

  @Test
  void marksFullerDaysAndSaysHowMany(FxRobot robot) {
    fill(robot);
    Button full = robot.lookup("#year-2026-06-09").query();
    assertEquals("Tuesday 9 June, 9 events", full.getAccessibleText());
    assertEquals(List.of("year-day", "step-full"), full.getStyleClass());
  }

  @Test
  void goesOnFromYearToYear(FxRobot robot) {
    robot.interact(() -> page().show(page().step(TODAY, 1)));
    assertEquals("2027", page().heading().title());
    assertEquals(LocalDate.parse("2027-01-01"), page().from());
    assertEquals(LocalDate.parse("2028-01-01"), page().to());
  }
}
