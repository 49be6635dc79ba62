package org.realtimeagenda.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MotionTest {

  private static final Pattern ANIMATION =
      Pattern.compile(
          "new (Fade|Translate|Scale|Rotate|Fill|Stroke|Path|Parallel|Sequential)Transition\\("
              + "|INDETERMINATE_PROGRESS");

  @Test
  void isAskedByWhateverIsAnimated() throws IOException {
    assertEquals(
        List.of(),
        sources(text -> ANIMATION.matcher(text).find() && !text.contains("Motion.isReduced(")));
  }

  @Test
  void aloneAsksTheSystem() throws IOException {
    assertEquals(List.of("Motion.java"), sources(text -> text.contains("isReducedMotion()")));
  }

  private static List<String> sources(Predicate<String> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> wanted.test(read(file)))
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
