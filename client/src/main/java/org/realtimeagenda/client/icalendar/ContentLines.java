package org.realtimeagenda.client.icalendar;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, unfolded: RFC 5545 section 3.1. A line may be folded in the middle of a
 * character, so that it is put together before it is decoded. Takes every kind of line end, skips
 * empty lines, and drops control characters, which real files have.
 */
final class ContentLines {

  /** Bytes; a picture in a property is smaller. */
  static final int LONGEST = 1 << 20;

  /** Bytes: twenty years of a busy calendar. */
  static final long LARGEST = 64L << 20;

  private static final int END = -1;

  private final BufferedInputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private long read;
  private int next;
  private int line = 1;

  ContentLines(InputStream stream) throws IOException {
    in = new BufferedInputStream(stream, 1 << 16);
    next = in.read();
    skipMark();
  }

  /** What some programs put before UTF-8. */
  private void skipMark() throws IOException {
    if (next == 0xEF) {
      in.mark(2);
      if (in.read() == 0xBB && in.read() == 0xBF) {
        next = in.read();
      } else {
        in.reset();
      }
    }
  }

  /** How many lines there were so far. */
  int line() {
    return line;
  }

  /**
   * The next line; null after the last one.
   *
   * @throws MistakeException when it isn't a content line
   */
  @Nullable ContentLine next() throws IOException {
    while (next != END) {
      int begin = line;
      bytes.reset();
      readLine(begin);
      while (next == ' ' || next == '\t') {
        advance(begin);
        readLine(begin);
      }
      String text = decode(begin);
      if (!text.isBlank()) {
        return ContentLine.parse(text, begin);
      }
    }
    return null;
  }

  private void readLine(int begin) throws IOException {
    while (next != END && next != '\n' && next != '\r') {
      if (bytes.size() >= LONGEST) {
        throw new MistakeException(begin, Mistake.Kind.LINE_TOO_LONG);
      }
      bytes.write(next);
      advance(begin);
    }
    boolean carriageReturn = next == '\r';
    if (next != END) {
      advance(begin);
      if (carriageReturn && next == '\n') {
        advance(begin);
      }
      line++;
    }
  }

  private void advance(int begin) throws IOException {
    next = in.read();
    if (++read > LARGEST) {
      throw new MistakeException(begin, Mistake.Kind.FILE_TOO_LARGE);
    }
  }

  private String decode(int begin) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw new MistakeException(begin, Mistake.Kind.NOT_TEXT);
      }
      return withoutControls(text);
    } catch (CharacterCodingException otherEncoding) {
      throw new MistakeException(begin, Mistake.Kind.NOT_TEXT);
    }
  }

  private static String withoutControls(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isISOControl(text.charAt(at)) && text.charAt(at) != '\t') {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars()
            .filter(c -> !Character.isISOControl(c) || c == '\t')
            .forEach(c -> kept.append((char) c));
        return kept.toString();
      }
    }
    return text;
  }
}
