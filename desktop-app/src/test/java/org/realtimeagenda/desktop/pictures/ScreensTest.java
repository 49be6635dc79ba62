package org.realtimeagenda.desktop.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures of the documentation. */
class ScreensTest {
  private static final Path ROOT = Path.of("..");
  private static final Path FOLDER = ROOT.resolve("docs").resolve("screens");
  private static final Pattern PICTURE = Pattern.compile("\\((docs/screens/[^)]+\\.png)\\)");

  @Test
  void arePreciselyThoseThatTheirPageShows() throws IOException {
    Set<String> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files =
          all.map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".png"))
              .map(name -> name.substring(0, name.length() - ".png".length()))
              .collect(Collectors.toCollection(TreeSet::new));
    }

    assertEquals(Screens.names(Files.readString(FOLDER.resolve("README.md"))), files);
  }

  @Test
  void areThereWhereReadmeShowsThem() throws IOException {
    List<String> shown =
        PICTURE
            .matcher(Files.readString(ROOT.resolve("README.md")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();

    assertEquals(3, shown.size());
    assertEquals(
        List.of(), shown.stream().filter(file -> !Files.exists(ROOT.resolve(file))).toList());
  }
}
