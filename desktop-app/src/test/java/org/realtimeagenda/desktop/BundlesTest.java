package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The window's texts; those of the commands are asked for by picocli. */
class BundlesTest {

  private static final Pattern ASKED =
      Pattern.compile("(?:text|getString)\\(\\s*\"([^\"]+)\"\\s*[,)]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "about",
        "calendar",
        "conflict",
        "connection",
        "dialog",
        "doctor",
        "edit",
        "exchange",
        "find",
        "firstrun",
        "instance",
        "list",
        "month",
        "preferences",
        "reminder",
        "repeat",
        "shell",
        "toast",
        "year"
      })
  void holdsWhatItsPackageAsksForAndNothingElse(String feature) throws IOException {
    Collection<String> keys =
        ResourceBundle.getBundle("org.realtimeagenda.desktop." + feature + ".messages", Locale.ROOT)
            .keySet();
    String source = source(feature);

    assertEquals(
        List.of(),
        ASKED
            .matcher(source)
            .results()
            .map(m -> m.group(1))
            .filter(k -> !keys.contains(k))
            .toList(),
        "missing");
    assertEquals(List.of(), keys.stream().filter(key -> !isNamed(key, source)).toList(), "unused");
  }

  /** As a whole, or put together of two parts: {@code "name." + field}, {@code id + ".open"}. */
  private static boolean isNamed(String key, String source) {
    return source.contains('"' + key + '"')
        || IntStream.range(0, key.length())
            .filter(i -> key.charAt(i) == '.')
            .anyMatch(
                i ->
                    source.contains('"' + key.substring(0, i + 1) + '"')
                        || source.contains('"' + key.substring(i) + '"'));
  }

  private static String source(String feature) throws IOException {
    Path folder = Path.of("src/main/java/org/realtimeagenda/desktop", feature);
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(BundlesTest::read).collect(Collectors.joining());
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
