package org.realtimeagenda.desktop;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Files of the type text/calendar by their names, as desktops know them, and their addresses. */
public final class CalendarFiles {
  private CalendarFiles() {}

  public static boolean isOne(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".ics") || lower.endsWith(".ical");
  }

  /** Whether it is the address of a published calendar: webcal: or webcals:. */
  public static boolean isAddress(String text) {
    try {
      String scheme = new URI(text).getScheme();
      return "webcal".equalsIgnoreCase(scheme) || "webcals".equalsIgnoreCase(scheme);
    } catch (URISyntaxException none) {
      return false;
    }
  }

  /** What an argument of the program lets the window open; null where it is no such thing. */
  static @Nullable URI opened(String argument) {
    if (argument.startsWith("-")) {
      return null;
    }
    if (isAddress(argument)) {
      return URI.create(argument);
    }
    return isOne(argument) ? file(argument) : null;
  }

  /** Desktops name a file by its path, or by its address. */
  private static @Nullable URI file(String argument) {
    try {
      return argument.startsWith("file:")
          ? Path.of(new URI(argument)).toUri()
          : Path.of(argument).toAbsolutePath().toUri();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException none) {
      return null;
    }
  }
}
