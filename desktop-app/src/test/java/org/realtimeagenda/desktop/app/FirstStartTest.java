package org.realtimeagenda.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.desktop.ChildJvm;
import org.realtimeagenda.desktop.Home;

class FirstStartTest {
  @TempDir private Path home;

  @Test
  void goesOnAsTheCalendarInTheSameWindowAndAsksOnlyOnce() throws Exception {
    Process child =
        ChildJvm.of(
                List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw"),
                FirstStartProbe.class,
                home.toString())
            .redirectErrorStream(true)
            .start();
    try (var reader = child.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = reader.lines().toList();

      assertEquals(0, child.waitFor(), () -> String.join("\n", lines));
      assertTrue(lines.contains("CALENDAR"), () -> String.join("\n", lines));
    } finally {
      child.destroyForcibly();
    }
    assertFalse(FirstStart.isOne(Home.in(home)));
  }
}
