package org.realtimeagenda.client.icalendar;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Limits;

/** What a property comes to as the attribute that has it. */
final class Said {

  private static final List<String> STATUSES = List.of("TENTATIVE", "CONFIRMED", "CANCELLED");
  private static final List<String> TRANSPARENCIES = List.of("OPAQUE", "TRANSPARENT");

  private Said() {}

  /** The attribute's value; null where the attribute can't have what the property says. */
  static @Nullable String value(ContentLine line) {
    String written = line.value();
    String value =
        switch (line.name()) {
          case "SUMMARY", "LOCATION" -> cut(TextValue.read(written));
          case "DESCRIPTION", "X-AGENDA-CALENDAR" -> TextValue.read(written);
          case "COLOR" -> Colors.ofFile(TextValue.read(written)).orElse(null);
          case "STATUS" -> oneOf(STATUSES, written);
          case "TRANSP" -> oneOf(TRANSPARENCIES, written);
          case "URL" -> written.length() > Limits.SHORT_TEXT ? null : written.strip();
          default -> throw new IllegalArgumentException(line.name());
        };
    return value == null || value.isBlank() ? null : value;
  }

  /** Whether the attribute says all of it. */
  static boolean all(ContentLine line) {
    String value = value(line);
    return line.value().isBlank()
        || (value != null && written(line.name(), value).equals(plain(line)));
  }

  /** The property's value for the attribute's. */
  static String written(String name, String value) {
    return switch (name) {
      case "COLOR" -> TextValue.write(Colors.toFile(value));
      case "URL", "STATUS", "TRANSP" -> value;
      default -> TextValue.write(value);
    };
  }

  /** The value as this program would write it. */
  private static String plain(ContentLine line) {
    return switch (line.name()) {
      case "COLOR", "URL" -> line.value().strip();
      case "STATUS", "TRANSP" -> upper(line.value());
      default -> TextValue.write(TextValue.read(line.value()));
    };
  }

  private static @Nullable String oneOf(List<String> known, String written) {
    String value = upper(written);
    return known.contains(value) ? value : null;
  }

  private static String upper(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  private static String cut(String text) {
    if (text.length() <= Limits.NAME) {
      return text;
    }
    int end = Limits.NAME - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** Whether what was kept of the property is still what the attribute has. */
  static boolean still(ContentLine kept, @Nullable String attribute) {
    return !kept.value().isEmpty() && Objects.equals(value(kept), attribute);
  }
}
