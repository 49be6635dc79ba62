package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.desktop.shell.Commands;

class MainTest {

  @Test
  void aCalendarFileIsOpenedInTheWindow() {
    assertTrue(Main.opensWindow(new String[] {"from a friend.ICS"}));
    assertTrue(Main.opensWindow(new String[] {"--home", "here", "from-a-friend.ics"}));
    assertTrue(Main.opensWindow(new String[] {"--home=x.ics"}));
    assertTrue(Main.opensWindow(new String[] {"--background", "--home=x"}));
    assertTrue(Main.opensWindow(new String[] {"file:///home/alice/from%20a%20friend.ics"}));
  }

  @Test
  void aPublishedCalendarIsOpenedInTheWindow() {
    assertTrue(Main.opensWindow(new String[] {"webcal://example.com/club?key=1"}));
    assertTrue(Main.opensWindow(new String[] {"--home", "here", "WEBCALS://example.com/"}));
    assertFalse(Main.opensWindow(new String[] {"https://example.com/club"}));
    assertFalse(Main.opensWindow(new String[] {"webcal://exa mple.com/"}));
  }

  @Test
  void whereThereIsNoDisplayAPersonIsToldSo(@TempDir Path home)
      throws IOException, InterruptedException {
    Files.writeString(home.resolve("window.properties"), "start=this-computer");
    ProcessBuilder start =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=en",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "--home",
            home.toString());
    start.environment().keySet().removeAll(Set.of("DISPLAY", "WAYLAND_DISPLAY"));
    start.redirectErrorStream(true);
    Process process = start.start();
    try (var lines = process.inputReader()) {
      assertEquals(
          List.of(Bundles.of(Commands.class, Locale.ENGLISH).getString("noDisplay")),
          lines.lines().filter(line -> !line.startsWith("WARNING")).toList());
      assertEquals(1, process.waitFor());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aCommandIsNone() {
    assertFalse(Main.opensWindow(new String[] {"import", "from-a-friend.ics"}));
    assertFalse(Main.opensWindow(new String[] {"notes.txt"}));
    assertFalse(Main.opensWindow(new String[] {"one.ics", "two.ics"}));
    assertFalse(Main.opensWindow(new String[] {"--version"}));
  }
}
