package org.realtimeagenda.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPaintTest {

  /** What a person would wait for without seeing anything of it. */
  private static final List<String> LATER =
      List.of(
          "tools.jackson.",
          "com.apollographql.",
          "okhttp3.",
          "kotlin.",
          "software.amazon.",
          "net.fortuna.ical4j.",
          "graphql.",
          "io.helidon.",
          "picocli.",
          "de.focus_shift.",
          "org.realtimeagenda.server.",
          "org.realtimeagenda.backend.");

  private static final Pattern LOADED = Pattern.compile("\\[class,load\\] (\\S+) source: .*");

  @TempDir Path home;

  @Test
  void loadsNothingBeforeTheFirstPaintThatCanWait() throws IOException, InterruptedException {
    List<String> lines = linesOfAChild();
    List<String> classes =
        lines.stream()
            .map(LOADED::matcher)
            .filter(matcher -> matcher.find())
            .map(matcher -> matcher.group(1))
            .toList();

    assertTrue(
        lines.contains("PAINTED"),
        "never painted: " + lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    assertTrue(classes.contains("org.realtimeagenda.desktop.shell.Shell"));
    assertEquals(
        List.of(),
        classes.stream().filter(name -> LATER.stream().anyMatch(name::startsWith)).toList());
  }

  private List<String> linesOfAChild() throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Xlog:class+load:stdout:tags",
                "-cp",
                System.getProperty("java.class.path"),
                FirstPaintProbe.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .start();
    try (var reader = child.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = reader.lines().toList();
      child.waitFor();
      return lines;
    } finally {
      child.destroyForcibly();
    }
  }
}
