package org.realtimeagenda.desktop.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.Bundles;
import org.slf4j.LoggerFactory;

/**
 * The only window of a home: holds a lock, which the operating system takes back when the process
 * ends, however it ends, and listens on a Unix domain socket for other starts of the program.
 *
 * <p>The lock is part of the way to the first paint, so it needs no library; listening isn't.
 */
public final class OneWindow implements AutoCloseable {

  /** A window that doesn't answer for so long is stuck. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** So much longer may a window take to open, until when nobody answers at all. */
  private static final int OPENING = 3;

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final FileChannel lock;
  private final Path socket;
  private Runnable toFront = () -> {};
  private volatile Consumer<URI> opener = _ -> {};
  private @Nullable ServerSocketChannel server;
  private boolean deaf;

  /** What a start of the program is. */
  public sealed interface Start {

    /** The home has no window: open it. */
    record First(OneWindow window) implements Start {}

    /** The home's window has come to the front. */
    record Shown() implements Start {}

    /**
     * The home has a window, and that doesn't answer.
     *
     * @param sentence says so, and what to do
     */
    record Silent(String sentence) implements Start {}
  }

  private OneWindow(FileChannel lock, Path socket) {
    this.lock = lock;
    this.socket = socket;
  }

  /**
   * Takes the window of a home, or has the one shown that it has.
   *
   * @param folder of the home, for this alone
   */
  public static Start start(Path folder) throws IOException, InterruptedException {
    return start(folder, SocketPath.shortRoot(), PATIENCE);
  }

  /** The same; a window that is there opens this file or address. */
  public static Start start(Path folder, URI what) throws IOException, InterruptedException {
    return start(folder, SocketPath.shortRoot(), PATIENCE, Request.open(what));
  }

  static Start start(Path folder, Path shortRoot, Duration patience)
      throws IOException, InterruptedException {
    return start(folder, shortRoot, patience, Request.SHOW);
  }

  static Start start(Path folder, Path shortRoot, Duration patience, String request)
      throws IOException, InterruptedException {
    SocketPath.makeOwn(folder);
    Path socket = SocketPath.in(folder, shortRoot);
    long deadline = System.nanoTime() + OPENING * patience.toNanos();
    long asked;
    do {
      FileChannel lock = lock(folder.resolve("lock"));
      if (lock != null) {
        return new Start.First(new OneWindow(lock, socket));
      }
      // whoever has the lock may be about to listen, or to end
      asked = System.nanoTime();
      if (Request.say(request, socket, patience).equals(Optional.of(Request.OK))) {
        return new Start.Shown();
      }
      Thread.sleep(PAUSE);
    } while (System.nanoTime() < deadline && System.nanoTime() - asked < patience.toNanos());
    return new Start.Silent(Bundles.of(OneWindow.class).getString("silent"));
  }

  private static @Nullable FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException inThisProcess) {
      // as taken as by another
    }
    channel.close();
    return null;
  }

  /** What opens a file or address that another start was given; called on any thread. */
  public void onOpen(Consumer<URI> action) {
    opener = action;
  }

  /**
   * Answers other starts from now on, which have waited until now: there is a window.
   *
   * @param toFront brings it to the front; called on any thread
   */
  public void listen(Runnable toFront) {
    this.toFront = toFront;
    Thread.ofPlatform().daemon().name("window").start(this::answerAll);
  }

  private void answerAll() {
    try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      if (!bind(listening)) {
        return;
      }
      while (true) {
        SocketChannel other = listening.accept();
        Thread.ofPlatform().daemon().name("window-request").start(() -> answer(other));
      }
    } catch (ClosedChannelException asked) {
      LoggerFactory.getLogger(OneWindow.class).debug("Listens no more", asked);
    } catch (IOException | UnsupportedOperationException unusable) {
      LoggerFactory.getLogger(OneWindow.class)
          .warn("Another start of the program can't reach this window", unusable);
    }
  }

  /** In place of a socket that a process left behind when it was killed. */
  private synchronized boolean bind(ServerSocketChannel listening) throws IOException {
    if (!deaf) {
      Files.deleteIfExists(socket);
      listening.bind(UnixDomainSocketAddress.of(socket));
      server = listening;
    }
    return !deaf;
  }

  private void answer(SocketChannel other) {
    try (other) {
      String line = Request.readLine(other);
      if (Request.SHOW.equals(line)) {
        toFront.run();
        Request.writeLine(other, Request.OK);
      } else if (line != null) {
        URI opened = Request.opened(line);
        if (opened != null) {
          toFront.run();
          opener.accept(opened);
        }
        Request.writeLine(other, opened == null ? Request.UNKNOWN : Request.OK);
      }
    } catch (IOException gone) {
      LoggerFactory.getLogger(OneWindow.class).debug("A request was broken off", gone);
    }
  }

  /** The window is about to close: from now on another start waits until it is gone. */
  public synchronized void stopListening() throws IOException {
    deaf = true;
    if (server != null) {
      server.close();
      Files.deleteIfExists(socket);
    }
  }

  /** Lets another start open the home's window. */
  @Override
  public void close() throws IOException {
    try (lock) {
      stopListening();
    }
  }
}
