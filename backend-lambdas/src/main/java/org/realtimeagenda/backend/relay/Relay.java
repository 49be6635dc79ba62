package org.realtimeagenda.backend.relay;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.backend.Pause;
import org.realtimeagenda.core.LoggedChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every change of the events table its number, in the order of the stream, and publishes it.
 * A record that comes again is published again under the number that it has.
 */
public final class Relay {

  /** The most records that one transaction numbers: 51 items of DynamoDB's 100. */
  public static final int BATCH = 25;

  /** Longer than the stream keeps its records. */
  private static final Duration IDS_LIFE = Duration.ofDays(14);

  private static final int APPEND_TRIES = 10;
  private static final int PUBLISH_RETRIES = 3;

  /** How long one call publishes, so that a publisher that hangs doesn't stop the numbering. */
  private static final Duration PUBLISHING = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  private final ChangeLog log;
  private final ChangePublisher publisher;
  private final DeadLetters deadLetters;
  private final Clock clock;
  private final LongAdder publishFailures = new LongAdder();

  public Relay(ChangeLog log, ChangePublisher publisher, DeadLetters deadLetters, Clock clock) {
    this.log = log;
    this.publisher = publisher;
    this.deadLetters = deadLetters;
    this.clock = clock;
  }

  /**
   * Handles records in order and stops at the first failure.
   *
   * @return the sequence number of the first record that wasn't handled; it and those after it are
   *     to come again
   */
  public Optional<String> handle(List<StreamRecord> records) {
    Instant publishUntil = clock.instant().plus(PUBLISHING);
    for (int start = 0; start < records.size(); start += BATCH) {
      List<StreamRecord> part = records.subList(start, Math.min(start + BATCH, records.size()));
      try {
        publish(number(part), publishUntil);
      } catch (IOException failure) {
        String first = part.getFirst().sequenceNumber();
        LOG.warn("The records from {} on weren't numbered and will come again", first, failure);
        return Optional.of(first);
      }
    }
    return Optional.empty();
  }

  /** How many changes weren't pushed, however often tried; clients learn of them by asking. */
  public long publishFailures() {
    return publishFailures.sum();
  }

  private List<LoggedChange> number(List<StreamRecord> records) throws IOException {
    List<String> ids = records.stream().map(StreamRecord::eventId).toList();
    Set<String> aside = new HashSet<>();
    for (int tries = 0; tries < APPEND_TRIES; tries++) {
      ChangeLog.State state = log.read(ids);
      Numbering numbering = Numbering.of(records, state);
      for (StreamRecord record : numbering.unrepresentable()) {
        if (record.after() instanceof Image.Unrepresentable(String reason, var _)
            && aside.add(record.eventId())) {
          deadLetters.setAside(record, reason);
        }
      }
      List<ChangeLog.Entry> added = numbering.added();
      if (added.isEmpty() || log.append(state.last(), added, clock.instant().plus(IDS_LIFE))) {
        return numbering.changes();
      }
      Pause.between(10, 50);
    }
    throw new IOException(APPEND_TRIES + " transactions in a row were cancelled");
  }

  /** A batch has so many retries in all, so that a publisher that is down costs no minutes. */
  private void publish(List<LoggedChange> changes, Instant until) throws InterruptedIOException {
    int retries = PUBLISH_RETRIES;
    for (LoggedChange change : changes) {
      Optional<IOException> failure = tryToPublish(change, until);
      while (failure.isPresent() && retries > 0) {
        retries--;
        Pause.between(10, 50);
        failure = tryToPublish(change, until);
      }
      if (failure.isPresent()) {
        publishFailures.increment();
        LOG.warn("Change {} wasn't pushed; clients ask for it", change.seq(), failure.get());
      }
    }
  }

  private Optional<IOException> tryToPublish(LoggedChange change, Instant until) {
    if (clock.instant().isAfter(until)) {
      return Optional.of(new IOException("the publisher is too slow"));
    }
    try {
      publisher.publish(change);
      return Optional.empty();
    } catch (IOException failure) {
      return Optional.of(failure);
    }
  }
}
