package org.realtimeagenda.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.holidays.Region;
import org.realtimeagenda.desktop.theme.Theme;

class WindowMemoryTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

  @TempDir Path home;

  @Test
  void remembersSizePageAndHolidays() {
    WindowMemory memory = new WindowMemory(home);
    memory.bounds(new WindowMemory.Bounds(10, 20, 1000, 700));
    memory.place(PageKind.MONTH, TODAY.plusMonths(1), TODAY);
    memory.holidays(List.of(Region.of("FR"), Region.of("GB-SCT")));
    memory.secondZone(ZoneId.of("Asia/Tokyo"));
    memory.theme(Theme.DARK);
    memory.save();

    WindowMemory later = new WindowMemory(home);

    assertEquals(new WindowMemory.Bounds(10, 20, 1000, 700), later.bounds());
    assertEquals(PageKind.MONTH, later.kind());
    assertEquals(TODAY.plusMonths(1), later.date(TODAY));
    assertEquals(List.of(Region.of("FR"), Region.of("GB-SCT")), later.holidays());
    assertEquals(ZoneId.of("Asia/Tokyo"), later.secondZone());
    assertEquals(Theme.DARK, later.theme());
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
        "view=FORTNIGHT\nx=left\nholidays=FR,Nowhere\nsecondZone=Nowhere\n");

    WindowMemory memory = new WindowMemory(home);

    assertEquals(PageKind.WEEK, memory.kind());
    assertNull(memory.bounds());
    assertNull(memory.secondZone());
    assertEquals(List.of(Region.of("FR")), memory.holidays());
  }
}
