package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimeagenda.desktop.shell.Commands;

/** The texts of all packages, in all languages. */
class BundlesTest {
  private static final Path TEXTS = Path.of("src/main/resources/org/realtimeagenda/desktop");
  private static final Path SOURCES = Path.of("src/main/java/org/realtimeagenda/desktop");

  /** Picocli asks for most of its texts itself. */
  private static final String COMMANDS = "command";

  /** Their values are where {@code %s} is; an apostrophe is one in all others. */
  private static final Set<String> PRINTED = Set.of(COMMANDS, "doctor");

  /** Shown as they are. */
  private static final Set<String> PLAIN = Set.of("instance");

  /** Words that are the same in another language. */
  private static final Set<String> SAME =
      Set.of(
          "%s min",
          "100 %",
          "115 %",
          "130 %",
          "150 %",
          "14:00",
          "2:00 pm",
          "Agenda",
          "Ctrl",
          "Deutsch",
          "English",
          "Esc",
          "Forum",
          "Français",
          "Gold",
          "Indigo",
          "Link",
          "Live",
          "Notes",
          "Orange",
          "Realtime Agenda",
          "Region",
          "Roadmap",
          "Stack",
          "Status",
          "Tab",
          "Tests",
          "Triage",
          "Version {0}, commit {1}",
          "Violet",
          "WebSocket",
          "Workshop",
          "agenda",
          "eu-west-3",
          "in {0}",
          "notes",
          "put-event",
          "{0} in {1}",
          "{0} ms",
          "{0}, {1,choice,1#1 page|1<{1} pages}",
          "{agenda} %s (commit %s)");

  private static final Pattern ASKED =
      Pattern.compile("(?:text|getString)\\(\\s*\"([^\"]+)\"\\s*[,)]");

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)|%(?:\\d\\$)?[sn]");

  static List<String> features() throws IOException {
    try (Stream<Path> folders = Files.list(TEXTS)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("messages.properties")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  static List<String> translations() throws IOException {
    return features().stream().flatMap(it -> Stream.of(it + "/de", it + "/fr")).toList();
  }

  @ParameterizedTest
  @MethodSource("features")
  void holdsWhatItsPackageAsksForAndNothingElse(String feature) throws IOException {
    Set<String> keys = texts(feature, "").keySet();
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
    if (!feature.equals(COMMANDS)) {
      assertEquals(
          List.of(), keys.stream().filter(key -> !isNamed(key, source)).toList(), "unused");
    }
  }

  @ParameterizedTest
  @MethodSource("translations")
  void saysEverythingInEveryLanguage(String translation) throws IOException {
    ResourceBundle english = texts(feature(translation), "");
    ResourceBundle other = texts(feature(translation), "_" + language(translation));

    assertEquals(english.keySet(), other.keySet());
    assertEquals(
        List.of(),
        english.keySet().stream()
            .filter(key -> english.getString(key).equals(other.getString(key)))
            .filter(key -> !isSame(english.getString(key)))
            .map(key -> key + " = " + english.getString(key))
            .toList(),
        "not translated");
    assertEquals(
        List.of(),
        english.keySet().stream()
            .filter(key -> !places(english.getString(key)).equals(places(other.getString(key))))
            .toList(),
        "other places for values");
  }

  @ParameterizedTest
  @MethodSource("translations")
  void hasNoApostropheThatHidesAPlaceForAValue(String translation) throws IOException {
    String feature = feature(translation);
    for (String file : List.of("", "_" + language(translation))) {
      assertEquals(
          List.of(),
          texts(feature, file).keySet().stream()
              .map(texts(feature, file)::getString)
              .filter(text -> !isPlain(feature))
              // doubled ones are shown as two where there is no value to fill in
              .filter(text -> text.contains("'"))
              .toList(),
          "write ’");
    }
  }

  @Test
  void callsTheStatesTheSameEverywhere() throws IOException {
    Map<String, String> keys =
        Map.of(
            "state.live", "state.live",
            "state.catching-up", "state.catchingUp",
            "state.on-this-computer", "state.onThisComputer",
            "state.offline", "state.offline",
            "state.needs-you", "state.needsYou");
    for (String file : List.of("", "_de", "_fr")) {
      ResourceBundle commands = texts(COMMANDS, file);
      ResourceBundle window = texts("shell", file);
      ResourceBundle popover = texts("connection", file);
      keys.forEach(
          (command, words) ->
              assertTrue(
                  commands
                      .getString(command)
                      .replace("%s", "{0}")
                      .startsWith(window.getString(words)),
                  commands.getString(command)));
      assertEquals(window.getString("state.catchingUp"), popover.getString("catching-up.head"));
      assertEquals(window.getString("state.offline"), popover.getString("offline.head"));
      assertEquals(window.getString("state.onThisComputer"), popover.getString("here.head"));
    }
  }

  @Test
  void asksNoOtherLanguageThanTheReaders() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      ResourceBundle following = Bundles.of(Commands.class);
      assertEquals("Heute", following.getString("today"));
      assertEquals("Today", Bundles.of(Commands.class, Locale.UK).getString("today"));
      assertEquals(
          "Aujourd’hui", Bundles.of(Commands.class, Locale.CANADA_FRENCH).getString("today"));
      Locale.setDefault(Locale.JAPAN);
      assertEquals("Today", following.getString("today"));
      assertEquals(Locale.UK, Bundles.locale());
    } finally {
      Locale.setDefault(before);
    }
  }

  private static boolean isPlain(String feature) {
    return PRINTED.contains(feature) || PLAIN.contains(feature);
  }

  /** On purpose, or since there are no words in it. */
  private static boolean isSame(String text) {
    return SAME.contains(text) || text.replaceAll("\\{\\d}|%s|[^\\p{L}]", "").isEmpty();
  }

  /** With how often each is there; a choice may say one in each of its parts. */
  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String feature(String translation) {
    return translation.substring(0, translation.indexOf('/'));
  }

  private static String language(String translation) {
    return translation.substring(translation.indexOf('/') + 1);
  }

  private static ResourceBundle texts(String feature, String language) throws IOException {
    Path file = TEXTS.resolve(feature).resolve("messages" + language + ".properties");
    try (Reader in = Files.newBufferedReader(file)) {
      return new PropertyResourceBundle(in);
    }
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
    try (Stream<Path> files = Files.list(SOURCES.resolve(feature))) {
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
