package org.realtimeagenda.client.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that are broken in 200 ways and more: each is refused with its line, and nothing is read.
 */
class BrokenFilesTest {

  private static final String WHOLE =
      Files.calendar(
          """
          BEGIN:VTIMEZONE
          TZID:Europe/Paris
          BEGIN:STANDARD
          DTSTART:19701025T030000
          TZOFFSETFROM:+0200
          TZOFFSETTO:+0100
          END:STANDARD
          END:VTIMEZONE
          BEGIN:VEVENT
          UID:1@example.com
          DTSTAMP:20260101T000000Z
          DTSTART;TZID=Europe/Paris:20260105T100000
          DTEND;TZID=Europe/Paris:20260105T110000
          SUMMARY:Frühstück mit Käse
          RRULE:FREQ=WEEKLY
          BEGIN:VALARM
          ACTION:DISPLAY
          TRIGGER:-PT10M
          DESCRIPTION:Frühstück
          END:VALARM
          END:VEVENT
          """);

  @TestFactory
  Stream<DynamicTest> isRefusedAsAWhole() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    cutOff(files);
    withoutALine(files);
    inOtherEncodings(files);
    withWrongLines(files);
    return files.entrySet().stream()
        .map(
            file ->
                dynamicTest(
                    file.getKey(),
                    () -> {
                      Reading.Broken broken =
                          assertInstanceOf(Reading.Broken.class, Files.reading(file.getValue()));
                      assertTrue(broken.mistake().line() >= 1, broken.toString());
                    }));
  }

  private static void cutOff(Map<String, byte[]> files) {
    byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
    int end = WHOLE.lastIndexOf("END:VCALENDAR");
    for (int i = 0; i < 120; i++) {
      int length = i * end / 120;
      files.put("cut off after " + length + " bytes", Arrays.copyOf(whole, length));
    }
  }

  private static void withoutALine(Map<String, byte[]> files) {
    List<String> lines = WHOLE.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith("BEGIN:") || lines.get(at).startsWith("END:")) {
        List<String> left = new ArrayList<>(lines);
        String gone = left.remove(at);
        files.put("without " + gone + " in line " + (at + 1), bytes(String.join("\n", left)));
        left.add(at, gone);
        left.add(at, gone.replaceFirst("(BEGIN|END):", "$1:X"));
        files.put("with X" + gone + " in line " + (at + 1), bytes(String.join("\n", left)));
      }
    }
  }

  private static void inOtherEncodings(Map<String, byte[]> files) {
    files.put("ISO 8859-1", WHOLE.getBytes(StandardCharsets.ISO_8859_1));
    files.put("UTF-16", WHOLE.getBytes(StandardCharsets.UTF_16));
    files.put("UTF-16LE", WHOLE.getBytes(StandardCharsets.UTF_16LE));
    files.put("UTF-16BE", WHOLE.getBytes(StandardCharsets.UTF_16BE));
    files.put("UTF-32", WHOLE.getBytes(StandardCharsets.UTF_32));
    files.put("nothing", new byte[0]);
    files.put("empty lines", bytes("\r\n\r\n\n"));
    files.put("a byte order mark", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    files.put("packed", packed());
    for (int character : new int[] {0x80, 0xC0, 0xC3, 0xED, 0xF5, 0xFE, 0xFF, 0}) {
      byte[] wrong = WHOLE.getBytes(StandardCharsets.UTF_8);
      wrong[WHOLE.indexOf("Paris")] = (byte) character;
      files.put("the byte " + Integer.toHexString(character), wrong);
    }
    for (String other :
        List.of(
            "<html><body>BEGIN:VCALENDAR</body></html>",
            "{\"events\": []}",
            "a,b\n1,2",
            "%PDF-1.7",
            "BEGIN:VCARD\nEND:VCARD",
            "From: me",
            "BEGIN:VEVENT\nEND:VEVENT",
            "VERSION:2.0")) {
      files.put("another kind of file: " + other.substring(0, 6), bytes(other));
    }
  }

  private static void withWrongLines(Map<String, byte[]> files) {
    for (String line :
        List.of(
            "SUMMARY",
            ":",
            ";",
            "=",
            "SUMMARY;LANGUAGE=en",
            "a line that somebody folded without a space",
            "Überschrift:x",
            "SUM MARY:x",
            "!",
            "END:VTODO",
            "BEGIN:VTODO",
            "BEGIN:",
            "END:",
            "SUMMARY=x:y".replace(":y", ""),
            "\u0000",
            "SUMMARY:\u0000")) {
      files.put("the line " + line, bytes(WHOLE.replace("RRULE:FREQ=WEEKLY", line)));
    }
    files.put(
        "nested for ever", bytes(WHOLE.replace("RRULE:", "BEGIN:X\n".repeat(10_000) + "RRULE:")));
    files.put("vCalendar 1.0", bytes(WHOLE.replace("VERSION:2.0", "VERSION:1.0")));
  }

  @Test
  void thereAreTwoHundred() {
    long refused = isRefusedAsAWhole().count();
    assertTrue(refused + rules().size() >= 200, refused + " files");
  }

  @Test
  void aLineOf100MegabytesIsNotReadToItsEnd() throws IOException {
    Endless endless = new Endless("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-LONG:", 100L << 20);
    Reading.Broken broken = assertInstanceOf(Reading.Broken.class, ICalendarReader.read(endless));
    assertEquals(new Mistake(3, Mistake.Kind.LINE_TOO_LONG, ""), broken.mistake());
    assertTrue(endless.read < 2L << 20, endless.read + " bytes were read");
  }

  @Test
  void aFileThatDoesNotEndIsNotReadToItsEnd() throws IOException {
    Endless endless = new Endless("BEGIN:VCALENDAR\r\n", Long.MAX_VALUE);
    endless.lines = true;
    Reading.Broken broken = assertInstanceOf(Reading.Broken.class, ICalendarReader.read(endless));
    assertEquals(Mistake.Kind.NOT_A_LINE, broken.mistake().kind());
  }

  /** Rules that never end in what they repeat, or are none; and times that are none. */
  static List<String> rules() {
    return List.of(
        "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=SECONDLY;COUNT=2147483647",
        "RRULE:FREQ=MINUTELY",
        "RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9",
        "RRULE:FREQ=YEARLY;BYEASTER=0",
        "RRULE:RRULE=RRULE",
        "RRULE:FREQ=RRULE:FREQ=DAILY",
        "RRULE:" + "FREQ=DAILY;".repeat(1000),
        "RRULE:FREQ=DAILY;INTERVAL=0",
        "RRULE:FREQ=DAILY;COUNT=1;UNTIL=20260101",
        "RRULE:",
        "RRULE:FREQ=DAILY\r\nRRULE:FREQ=WEEKLY",
        "EXRULE:FREQ=DAILY",
        "EXDATE:tomorrow",
        "RDATE:20260101/tomorrow",
        "RDATE:" + "20260101T100000,".repeat(600) + "20260101T100000",
        "DURATION:P",
        "DURATION:-PT1H",
        "DURATION:an hour",
        "DTEND:20250101T000000",
        "DTEND:20261301T000000",
        "DTEND;TZID=Nowhere/Land:20260110T000000",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260105T100000");
  }

  @TestFactory
  Stream<DynamicTest> isLeftOutWithItsLine() {
    return rules().stream()
        .map(
            rule ->
                dynamicTest(
                    rule.substring(0, Math.min(40, rule.length())),
                    () -> {
                      Reading.Read read = Files.read(Files.event("DTSTART:20260105T100000", rule));
                      assertEquals(List.of(), read.events());
                      assertFalse(read.skipped().isEmpty());
                      assertTrue(read.skipped().getFirst().line() >= 4, read.toString());
                    }));
  }

  /** So many bytes after a beginning. */
  private static final class Endless extends InputStream {
    private final byte[] begin;
    private final long length;
    private boolean lines;
    private long read;

    Endless(String begin, long length) {
      this.begin = begin.getBytes(StandardCharsets.UTF_8);
      this.length = length;
    }

    @Override
    public int read() {
      if (read >= length) {
        return -1;
      }
      int next = read < begin.length ? begin[(int) read] : lines && read % 50 == 0 ? '\n' : 'x';
      read++;
      return next;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      int next = read();
      if (next < 0) {
        return -1;
      }
      into[from] = (byte) next;
      return 1;
    }
  }

  private static byte[] packed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes(WHOLE));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
