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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
  @EnabledOnOs(OS.LINUX)
  void whereThereIsNoDisplayAPersonIsToldSo(@TempDir Path home)
      throws IOException, InterruptedException {
    Files.writeString(home.resolve("window.properties"), "start=this-computer");
    ProcessBuilder start =
        ChildJvm.of(
            List.of("--enable-native-access=ALL-UNNAMED", "-Duser.language=en"),
            Main.class,
            "--home",
            home.toString());
    start
        .environment()
        .keySet()
        .removeAll(Set.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
    Path said = home.resolve("said");
    start.redirectErrorStream(true).redirectOutput(said.toFile());
    Process process = start.start();
    try {
      assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it stays without a window");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(1, process.exitValue());
    assertEquals(
        List.of(Bundles.of(Commands.class, Locale.ENGLISH).getString("noDisplay")),
        Files.readAllLines(said).stream().filter(line -> !line.startsWith("WARNING")).toList());
  }

  @Test
  void aCommandIsNone() {
    assertFalse(Main.opensWindow(new String[] {"import", "from-a-friend.ics"}));
    assertFalse(Main.opensWindow(new String[] {"notes.txt"}));
    assertFalse(Main.opensWindow(new String[] {"one.ics", "two.ics"}));
    assertFalse(Main.opensWindow(new String[] {"--version"}));
  }
}
