package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.realtimeagenda.backend.relay.Relay;
import org.realtimeagenda.backend.relay.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the feed to the relay on a thread of its own: at once after a commit of this process, and
 * at latest after {@link #FOREIGN_WRITES} when another process wrote.
 */
public final class RelayLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
  private static final Duration FOREIGN_WRITES = Duration.ofMillis(200);
  private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
  private static final Duration STOPPING = Duration.ofSeconds(5);

  private final SqliteFeed feed;
  private final Housekeeping housekeeping;
  private final Relay relay;
  private final Thread thread;

  private RelayLoop(SqliteTeamStore store, Relay relay) {
    this.feed = store.feed();
    this.housekeeping = store.housekeeping();
    this.relay = relay;
    this.thread = Thread.ofPlatform().name("relay").daemon().unstarted(this::run);
  }

  /** Goes on where the loop before it, on the same store, has stopped. */
  public static RelayLoop start(SqliteTeamStore store, Relay relay) {
    RelayLoop loop = new RelayLoop(store, relay);
    loop.thread.start();
    return loop;
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (handleAll()) {
          feed.awaitNews(FOREIGN_WRITES);
        } else {
          Thread.sleep(AFTER_FAILURE);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** False where something is left that is to be tried again. */
  private boolean handleAll() {
    try {
      long position = feed.position();
      List<StreamRecord> records = feed.after(position, Relay.BATCH);
      while (!records.isEmpty()) {
        Optional<String> failed = relay.handle(records);
        if (failed.isPresent()) {
          feed.handledUpTo(Long.parseLong(failed.get()) - 1);
          return false;
        }
        position = Long.parseLong(records.getLast().sequenceNumber());
        feed.handledUpTo(position);
        records = feed.after(position, Relay.BATCH);
      }
      housekeeping.runWhenDue();
      return true;
    } catch (IOException | RuntimeException failure) {
      // no failure may end this thread: nobody would hear of a change any more
      LOG.error("The relay can't go on just now and tries again", failure);
      return false;
    }
  }

  /** Stops; what isn't handled yet will be by the next loop on this store. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(STOPPING);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
