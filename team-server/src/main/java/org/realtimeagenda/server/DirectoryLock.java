package org.realtimeagenda.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a directory for one server; the system lets go of it however the process ends. */
final class DirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  static DirectoryLock take(Path directory) throws IOException, CannotServeException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isLocked(channel)) {
      return new DirectoryLock(channel);
    }
    channel.close();
    throw new CannotServeException(
        "Another team server is already serving "
            + directory
            + ". Stop it, or take another --data.");
  }

  /** The system keeps other processes out, Java other servers of this process. */
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
