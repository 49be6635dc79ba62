package org.realtimeagenda.client.icalendar;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Colours of files and of rows. A file has any colour, by its name in CSS (RFC 7986 section 5.9) or
 * as #RRGGBB; a row has one of the palette's eight by its name, or any as #RRGGBB.
 */
public final class Colors {

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
    static final Map<String, Integer> NAMES =
        Resource.read("css-colors.properties").entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, name -> Integer.valueOf(name.getValue(), 16)));
  }

  /** The number 0xRRGGBB of #RRGGBB or of a name in CSS; empty where {@code color} is neither. */
  public static Optional<Integer> number(String color) {
    String text = color.strip();
    if (!text.startsWith("#")) {
      return Optional.ofNullable(Css.NAMES.get(text.toLowerCase(Locale.ROOT)));
    }
    // some write how opaque it is, too
    boolean isNumber =
        (text.length() == "#RRGGBB".length() || text.length() == "#RRGGBBAA".length())
            && text.chars().skip(1).allMatch(HexFormat::isHexDigit);
    return isNumber ? Optional.of(HexFormat.fromHexDigits(text, 1, 7)) : Optional.empty();
  }

  /** What a row has for a file's colour; empty where that is none. */
  static Optional<String> ofFile(String color) {
    return number(color)
        .map(
            number ->
                PALETTE.entrySet().stream()
                    .filter(one -> one.getValue().equals(number))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> hex(number)));
  }

  /** The name in CSS that is nearest to a row's colour. */
  static String toFile(String color) {
    if (PALETTE.containsKey(color)) {
      return color.equals(SLATE) ? SLATE_GRAY : color;
    }
    return number(color).map(Colors::nearest).orElse(color);
  }

  private static String nearest(int color) {
    ToIntFunction<Map.Entry<String, Integer>> distance =
        name -> distance(Objects.requireNonNull(name.getValue()), color);
    return Css.NAMES.entrySet().stream()
        .min(Comparator.comparingInt(distance).thenComparing(Map.Entry::getKey))
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

  /** A row's colour as #RRGGBB; null where it is none. */
  static @Nullable String hex(String color) {
    Integer ofPalette = PALETTE.get(color);
    return ofPalette == null ? number(color).map(Colors::hex).orElse(null) : hex(ofPalette);
  }

  private static String hex(Integer number) {
    return String.format(Locale.ROOT, "#%06X", number);
  }
}
