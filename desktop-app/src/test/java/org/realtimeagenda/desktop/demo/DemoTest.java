package org.realtimeagenda.desktop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.desktop.ChildJvm;
import org.realtimeagenda.desktop.Main;

class DemoTest {

  private static final Pattern STEP = Pattern.compile(" *[-\\d.]+ ms +(.*)");

  @TempDir Path pictures;

  @Test
  void playsTheStoryInOrderAndKeepsAPictureOfBothWindows()
      throws IOException, InterruptedException {
    Process demo =
        ChildJvm.of(List.of(), Main.class, "demo", "--headless", "--out", pictures.toString())
            .redirectErrorStream(true)
            .start();
    try (var reader = demo.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = reader.lines().toList();

      assertEquals(0, demo.waitFor(), () -> String.join("\n", lines));
      assertEquals(
          List.of(
              "Alice  clicks Add event",
              "Alice  stored on this computer",
              "Alice  accepted by the team",
              "Bob    pushed",
              "Bob    painted"),
          lines.stream()
              .map(STEP::matcher)
              .filter(step -> step.matches())
              .map(step -> step.group(1))
              .toList());
    } finally {
      demo.destroy();
    }
    assertTrue(Files.size(pictures.resolve("alice.png")) > 10_000);
    assertTrue(Files.size(pictures.resolve("bob.png")) > 10_000);
  }
}
