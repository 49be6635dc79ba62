package org.realtimeagenda.desktop.about;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the program carries along, as the package's list names it.
 *
 * @param licence one or several, of which one may choose
 */
public record Library(String name, String version, String licence) {

  /** Where a packaged program has the list. */
  private static final String LIST = "agenda.licences";

  /** What this program carries along; empty where it runs from its sources. */
  public static List<Library> all() throws IOException {
    String list = System.getProperty(LIST);
    if (list == null) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(Path.of(list))) {
      return lines.map(Library::of).toList();
    }
  }

  /** A line: name, version and licence between tabs. */
  static Library of(String line) {
    String[] parts = line.split("\t", -1);
    return new Library(parts[0], parts[1], parts[2]);
  }
}
