package org.realtimeagenda.client.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A content line, RFC 5545 section 3.1, unfolded and otherwise as it was written.
 *
 * @param name in capitals
 * @param parameters what is between name and value, each with its semicolon: {@code ;TZID=x;Y=z}
 * @param line where it begins in its file
 */
record ContentLine(String name, String parameters, String value, int line) {

  /** One parameter as it was written, and its value without quotes. */
  record Parameter(String name, String text, String value) {}

  static ContentLine of(String name, String parameters, String value) {
    return new ContentLine(name, parameters, value, 0);
  }

  /** A line without parameters. */
  static ContentLine of(String name, String value) {
    return of(name, "", value);
  }

  /**
   * Takes a line apart.
   *
   * @throws MistakeException when it has no name or no value
   */
  static ContentLine parse(String text, int line) {
    int end = 0;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    int colon = end == 0 ? -1 : colon(text, end, true);
    if (colon < 0 && end > 0) {
      // a quote that nobody closed
      colon = colon(text, end, false);
    }
    if (colon < 0 || (colon > end && text.charAt(end) != ';')) {
      throw new MistakeException(line, Mistake.Kind.NOT_A_LINE, start(text));
    }
    return new ContentLine(
        text.substring(0, end).toUpperCase(Locale.ROOT),
        text.substring(end, colon),
        text.substring(colon + 1),
        line);
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  private static int colon(String text, int from, boolean quotes) {
    boolean quoted = false;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' && quotes) {
        quoted = !quoted;
      } else if (c == ':' && !quoted) {
        return at;
      }
    }
    return -1;
  }

  private static String start(String text) {
    int end = Math.min(text.length(), 40);
    return Character.isHighSurrogate(text.charAt(Math.max(0, end - 1)))
        ? text.substring(0, end - 1)
        : text.substring(0, end);
  }

  /** As it is written, unfolded. */
  String text() {
    return name + parameters + ":" + value;
  }

  /** The value of a parameter; null where there is none. */
  @Nullable String parameter(String wanted) {
    return parameters.isEmpty()
        ? null
        : list().stream()
            .filter(parameter -> parameter.name().equals(wanted))
            .findFirst()
            .map(Parameter::value)
            .orElse(null);
  }

  /** The same line with other parameters than these. */
  String parametersWithout(List<String> names) {
    if (parameters.isEmpty()) {
      return "";
    }
    StringBuilder left = new StringBuilder();
    for (Parameter parameter : list()) {
      if (!names.contains(parameter.name())) {
        left.append(';').append(parameter.text());
      }
    }
    return left.toString();
  }

  private List<Parameter> list() {
    List<Parameter> all = new ArrayList<>();
    boolean quoted = false;
    int begin = 1;
    for (int at = 1; at <= parameters.length(); at++) {
      boolean end = at == parameters.length();
      if (!end && parameters.charAt(at) == '"') {
        quoted = !quoted;
      }
      if (end || (parameters.charAt(at) == ';' && !quoted)) {
        all.add(parameter(begin, at));
        begin = at + 1;
      }
    }
    return all;
  }

  private Parameter parameter(int begin, int end) {
    String text = parameters.substring(begin, end);
    int equals = text.indexOf('=');
    String named = equals < 0 ? text : text.substring(0, equals);
    String written = equals < 0 ? "" : text.substring(equals + 1);
    return new Parameter(named.toUpperCase(Locale.ROOT), text, written.replace("\"", "").strip());
  }
}
