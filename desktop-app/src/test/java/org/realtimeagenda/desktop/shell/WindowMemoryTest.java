package org.realtimeagenda.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.holidays.Region;
import org.realtimeagenda.desktop.formats.ClockHours;
import org.realtimeagenda.desktop.formats.FormatChoices;
import org.realtimeagenda.desktop.formats.Language;
import org.realtimeagenda.desktop.theme.Accent;
import org.realtimeagenda.desktop.theme.Density;
import org.realtimeagenda.desktop.theme.Look;
import org.realtimeagenda.desktop.theme.Motion;
import org.realtimeagenda.desktop.theme.TextSize;
import org.realtimeagenda.desktop.theme.Theme;

class WindowMemoryTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

  private static final Look LOOK =
      new Look(Theme.DARK, Accent.TEAL, Density.COMPACT, TextSize.PERCENT_130, Motion.REDUCED);
  private static final FormatChoices FORMATS =
      new FormatChoices(DayOfWeek.SUNDAY, ClockHours.TWELVE, false);

  @TempDir Path home;

  @Test
  void remembersSizePageAndHolidays() {
    WindowMemory memory = new WindowMemory(home);
    memory.bounds(new WindowMemory.Bounds(10, 20, 1000, 700));
    memory.place(PageKind.MONTH, TODAY.plusMonths(1), TODAY);
    memory.holidays(List.of(Region.of("FR"), Region.of("GB-SCT")));
    memory.secondZone(ZoneId.of("Asia/Tokyo"));
    memory.look(LOOK);
    memory.formats(FORMATS);
    memory.language(Language.GERMAN);
    memory.save();

    WindowMemory later = new WindowMemory(home);

    assertEquals(new WindowMemory.Bounds(10, 20, 1000, 700), later.bounds());
    assertEquals(PageKind.MONTH, later.kind());
    assertEquals(TODAY.plusMonths(1), later.date(TODAY));
    assertEquals(List.of(Region.of("FR"), Region.of("GB-SCT")), later.holidays());
    assertEquals(ZoneId.of("Asia/Tokyo"), later.secondZone());
    assertEquals(LOOK, later.look());
    assertEquals(FORMATS, later.formats());
    assertEquals(Language.GERMAN, later.language());
  }

  @Test
  void beginsAnotherDayWithItself() {
    WindowMemory memory = new WindowMemory(home);
    memory.place(PageKind.WEEK, TODAY.plusMonths(1), TODAY);
    memory.save();

    assertEquals(TODAY.plusDays(1), new WindowMemory(home).date(TODAY.plusDays(1)));
  }

  @Test
  void readsPastWrongValues() throws IOException {
    Files.writeString(
        home.resolve("window.properties"),
        """
        view=FORTNIGHT
        x=left
        holidays=FR,Nowhere
        secondZone=Nowhere
        accent=BEIGE
        textSize=0
        firstDay=SOMEDAY
        weekNumbers=perhaps
        """);

    WindowMemory memory = new WindowMemory(home);

    assertEquals(PageKind.WEEK, memory.kind());
    assertNull(memory.bounds());
    assertNull(memory.secondZone());
    assertEquals(Look.OF_SYSTEM, memory.look());
    assertEquals(FormatChoices.OF_REGION, memory.formats());
    assertEquals(List.of(Region.of("FR")), memory.holidays());
  }
}
