package org.realtimeagenda.desktop.instance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.CalendarFiles;

/**
 * A line of text that one start of the program says to the window of another, and a line that it
 * gets for it. A line begins with a verb; what may follow it, after a space, is the verb's.
 */
final class Request {

  /** The window comes to the front. */
  static final String SHOW = "show";

  /** Followed by the address of a file or of a published calendar, which the window opens. */
  static final String OPEN = "open ";

  static final String OK = "ok";

  /** The window is of a version that doesn't know the verb. */
  static final String UNKNOWN = "unknown";

  private Request() {}

  /** The window comes to the front, and opens a file or an address. */
  static String open(URI what) {
    return OPEN + what.toASCIIString();
  }

  /** The file or address that a line names; null where it names none. */
  static @Nullable URI opened(String line) {
    if (!line.startsWith(OPEN)) {
      return null;
    }
    String text = line.substring(OPEN.length());
    return CalendarFiles.isAddress(text) || isFile(text) ? URI.create(text) : null;
  }

  private static boolean isFile(String text) {
    try {
      return Path.of(URI.create(text)).isAbsolute();
    } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
      return false;
    }
  }

  /** Says {@code line}; empty when nobody answers within {@code patience}. */
  static Optional<String> say(String line, Path socket, Duration patience)
      throws InterruptedException {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      Thread guard = Thread.ofPlatform().daemon().start(() -> closeAfter(patience, channel));
      try {
        channel.connect(UnixDomainSocketAddress.of(socket));
        writeLine(channel, line);
        return Optional.ofNullable(readLine(channel));
      } finally {
        guard.interrupt();
        guard.join();
      }
    } catch (IOException nobody) {
      return Optional.empty();
    }
  }

  /** Ends what waits for the other side. */
  private static void closeAfter(Duration patience, SocketChannel channel) {
    try {
      Thread.sleep(patience);
      channel.close();
    } catch (InterruptedException answered) {
      Thread.currentThread().interrupt();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  static @Nullable String readLine(SocketChannel channel) throws IOException {
    return new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8)).readLine();
  }

  static void writeLine(SocketChannel channel, String line) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
