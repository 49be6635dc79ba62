package org.realtimeagenda.client.icalendar;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Colours of files and of the palette. A file has any colour, by its name in CSS (RFC 7986 section
 * 5.9) or as #RRGGBB; a row has one of eight, the one that looks most like it.
 */
final class Colors {

  /** The palette's names, and how its colours are written as numbers. */
  private static final Map<String, Integer> PALETTE =
      Map.of(
          "blue", 0x2F7DE1,
          "orange", 0xD9661A,
          "green", 0x2A9450,
          "violet", 0x8457E0,
          "pink", 0xDD4A87,
          "teal", 0x138E94,
          "gold", 0xA97F00,
          "slate", 0x6B7A90);

  private static final String SLATE = "slate";

  /** What CSS calls it. */
  private static final String SLATE_GRAY = "slategray";

  private Colors() {}

  private static final class Css {
    static final Map<String, String> NAMES = Resource.read("css-colors.properties");
  }

  /** The palette's colour that is most like {@code color}; empty where that is no colour. */
  static Optional<String> ofFile(String color) {
    String name = color.strip().toLowerCase(Locale.ROOT);
    if (name.equals(SLATE_GRAY)) {
      return Optional.of(SLATE);
    }
    if (PALETTE.containsKey(name) && !name.equals(SLATE)) {
      return Optional.of(name);
    }
    return number(name).map(Colors::nearest);
  }

  private static Optional<Integer> number(String name) {
    String digits = Css.NAMES.get(name);
    if (digits == null && name.matches("#[0-9a-f]{6}([0-9a-f]{2})?")) {
      digits = name.substring(1, 7);
    }
    return Optional.ofNullable(digits).map(text -> Integer.valueOf(text, 16));
  }

  private static String nearest(int color) {
    return PALETTE.entrySet().stream()
        .min(
            Comparator.<Map.Entry<String, Integer>>comparingInt(
                    entry -> distance(entry.getValue(), color))
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int part = (one >> shift & 0xFF) - (other >> shift & 0xFF);
      sum += part * part;
    }
    return sum;
  }

  /** The name of a row's colour in a file. */
  static String toFile(String color) {
    return color.equals(SLATE) ? SLATE_GRAY : color;
  }

  /** A row's colour as #RRGGBB; null where it isn't of the palette. */
  static @Nullable String hex(String color) {
    Integer number = PALETTE.get(color);
    return number == null
        ? null
        : String.format(Locale.ROOT, "#%06X", Objects.requireNonNull(number));
  }
}
