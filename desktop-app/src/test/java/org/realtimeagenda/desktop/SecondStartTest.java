package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.desktop.instance.OneWindow;

/** The program itself, started on a home whose window is open. */
class SecondStartTest {
  @TempDir private Path folder;

  @Test
  void hasTheWindowShownAndLoadsNothingBig() throws Exception {
    AtomicInteger shown = new AtomicInteger();
    OneWindow.Start first = OneWindow.start(Home.in(folder).data().resolve("window"));
    try (OneWindow window = assertInstanceOf(OneWindow.Start.First.class, first).window()) {
      window.listen(shown::incrementAndGet);
      Process second =
          ChildJvm.of(
                  List.of("-Xlog:class+load:stdout:tags"), Main.class, "--home", folder.toString())
              .redirectErrorStream(true)
              .start();
      try (var reader = second.inputReader(StandardCharsets.UTF_8)) {
        List<String> lines = reader.lines().toList();
        assertEquals(0, second.waitFor());
        assertTrue(lines.stream().anyMatch(line -> line.contains("desktop.instance.OneWindow")));
        assertEquals(
            List.of(),
            lines.stream()
                .filter(
                    line ->
                        Stream.of(" javafx.", " picocli.", " tools.jackson.", ".client.")
                            .anyMatch(line::contains))
                .toList());
      }
    }
    assertEquals(1, shown.get());
  }
}
