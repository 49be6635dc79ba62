package org.realtimeagenda.desktop.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The style sheets as they are written. */
final class Sheet {
  private static final Path FOLDER = Path.of("src/main/resources/org/realtimeagenda/desktop");
  private static final Pattern RULE = Pattern.compile("(?s)([^{}]+)\\{([^}]*)}");
  private static final Pattern DECLARATION = Pattern.compile("(?m)^\\s*(-[a-z-]+):\\s*([^;]+);");

  /** A rule, with its declarations. */
  record Rule(String selector, Map<String, String> values) {}

  private Sheet() {}

  static List<Path> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<Rule> rules(Path sheet) {
    try {
      String css = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
      return RULE.matcher(css).results().map(Sheet::rule).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The tokens of a theme: those of {@code .root}, or of a colleague's colour. */
  static Map<String, String> tokens(Theme theme, String selector) {
    Path sheet = FOLDER.resolve("theme/tokens-" + theme.name().toLowerCase(Locale.ROOT) + ".css");
    return rules(sheet).stream()
        .filter(rule -> rule.selector().equals(selector))
        .findFirst()
        .orElseThrow()
        .values();
  }

  private static Rule rule(MatchResult found) {
    Map<String, String> values = new HashMap<>();
    DECLARATION
        .matcher(found.group(2))
        .results()
        .forEach(one -> values.put(one.group(1), one.group(2).strip()));
    return new Rule(found.group(1).strip(), values);
  }
}
