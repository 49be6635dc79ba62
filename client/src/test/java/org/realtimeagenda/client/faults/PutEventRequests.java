package org.realtimeagenda.client.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/** Finds whole put-event requests in what a client sends on one HTTP/1.1 connection. */
final class PutEventRequests {

  private static final String END_OF_HEADERS = "\r\n\r\n";
  private static final String LENGTH = "\r\ncontent-length:";

  private final Consumer<byte[]> found;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private boolean other;

  PutEventRequests(Consumer<byte[]> found) {
    this.found = found;
  }

  /** The next bytes. Once something else than put-event comes, the connection is left alone. */
  void bytes(byte[] bytes) {
    if (other) {
      return;
    }
    begun.writeBytes(bytes);
    String text = begun.toString(StandardCharsets.ISO_8859_1);
    if (!text.startsWith("POST /put-event") && text.length() > 15) {
      other = true;
      begun.reset();
      return;
    }
    int headers = text.indexOf(END_OF_HEADERS);
    if (headers < 0) {
      return;
    }
    int end = headers + END_OF_HEADERS.length() + length(text.substring(0, headers));
    if (text.length() >= end) {
      byte[] all = begun.toByteArray();
      begun.reset();
      begun.write(all, end, all.length - end);
      found.accept(Arrays.copyOf(all, end));
    }
  }

  private static int length(String headers) {
    int at = headers.toLowerCase(Locale.ROOT).indexOf(LENGTH);
    return at < 0
        ? 0
        : Integer.parseInt(
            headers.substring(at + LENGTH.length()).lines().findFirst().orElseThrow().strip());
  }
}
