package org.realtimeagenda.client.icalendar;

import java.io.IOException;

/** Writes content lines, each no longer than 75 bytes and folded in no character. */
final class FoldedLines {

  private static final int LONGEST = 75;

  private final Appendable out;

  FoldedLines(Appendable out) {
    this.out = out;
  }

  void write(String line) throws IOException {
    int begin = 0;
    int bytes = 0;
    for (int at = 0; at < line.length(); ) {
      int character = line.codePointAt(at);
      int more = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
      if (bytes + more > LONGEST) {
        out.append(line, begin, at).append("\r\n ");
        begin = at;
        bytes = 1;
      }
      bytes += more;
      at += Character.charCount(character);
    }
    out.append(line, begin, line.length()).append("\r\n");
  }
}
