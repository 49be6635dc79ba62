package org.realtimeagenda.client.icalendar;

import java.util.ArrayList;
import java.util.List;

/** Values of the type TEXT, RFC 5545 section 3.3.11. */
final class TextValue {
  private TextValue() {}

  /** The text that is meant. A backslash before anything else stands for itself. */
  static String read(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      char after = at + 1 < value.length() ? value.charAt(at + 1) : 0;
      if (c == '\\' && "\\;,:\"nN".indexOf(after) >= 0) {
        text.append(after == 'n' || after == 'N' ? '\n' : after);
        at++;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** The texts of a list; empty ones are left out. */
  static List<String> readList(String value) {
    List<String> texts = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at <= value.length(); at++) {
      if (at == value.length() || value.charAt(at) == ',') {
        String text = read(value.substring(begin, at)).strip();
        if (!text.isEmpty()) {
          texts.add(text);
        }
        begin = at + 1;
      } else if (value.charAt(at) == '\\') {
        at++;
      }
    }
    return texts;
  }

  static String write(String text) {
    StringBuilder value = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '\\', ';', ',' -> value.append('\\').append(c);
        case '\n' -> value.append("\\n");
        case '\r' -> {
          if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
            value.append("\\n");
          }
        }
        default -> value.append(c);
      }
    }
    return value.toString();
  }
}
