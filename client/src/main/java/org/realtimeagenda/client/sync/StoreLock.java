package org.realtimeagenda.client.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.realtimeagenda.client.files.OwnerOnly;
import org.realtimeagenda.client.store.StoreException;

/**
 * A store's file in the hands of one replica: a second one would take changes without the first
 * showing them. The operating system lets go of it when the process ends, however it ends.
 */
final class StoreLock implements AutoCloseable {

  private final FileChannel channel;

  /**
   * Takes the store.
   *
   * @throws StoreException when another replica has it
   */
  StoreLock(Path store) {
    Path file = store.resolveSibling(store.getFileName() + ".lock");
    try {
      OwnerOnly.createFile(file);
      channel = FileChannel.open(file, StandardOpenOption.WRITE);
      if (!taken(channel)) {
        channel.close();
        throw new StoreException(
            "This calendar is open in another window or command on this computer");
      }
    } catch (IOException unusable) {
      throw new StoreException(
          "This computer's copy of the calendar can't be opened: " + unusable.getMessage(),
          unusable);
    }
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
