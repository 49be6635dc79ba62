package org.realtimeagenda.client.subscription;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the sources of subscriptions what they have now, and notes what they answer. */
final class Refreshing {
  private static final Logger log = LoggerFactory.getLogger(Refreshing.class);

  private final Shelf shelf;
  private final Download download;
  private final Clock clock;

  /** Whose sources are being asked. */
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  Refreshing(Shelf shelf, Download download, Clock clock) {
    this.shelf = shelf;
    this.download = download;
    this.clock = clock;
  }

  /** Asks one; false where it is gone, or is being asked. */
  boolean ask(String id) throws IOException {
    Optional<Held> there = shelf.find(id);
    if (there.isEmpty() || !asked.add(id)) {
      return false;
    }
    try {
      take(id, answer(there.get()));
    } finally {
      asked.remove(id);
    }
    return true;
  }

  private Download.Answer answer(Held one) {
    Source source = one.subscription().source();
    // without its file, what was said of it is worth nothing
    return one.copy().equals(Copy.NOTHING)
        ? download.fetch(source, null, null)
        : download.fetch(source, one.standing().etag(), one.standing().lastModified());
  }

  private void take(String id, Download.Answer answer) throws IOException {
    Instant now = clock.instant();
    try {
      note(id, answer, now);
    } catch (IOException unwritable) {
      log.warn("Subscription {} can't be kept", id, unwritable);
      Instant notBefore =
          answer instanceof Download.Answer.Failed failed ? failed.notBefore() : null;
      Download.Answer.Failed why =
          new Download.Answer.Failed(Problem.of(Problem.Kind.NOT_KEPT), notBefore);
      shelf.hold(id, held -> held.failed(why, now));
    }
  }

  private void note(String id, Download.Answer answer, Instant now) throws IOException {
    switch (answer) {
      case Download.Answer.Fresh fresh ->
          shelf.stand(id, held -> standing(held.subscription().source(), fresh, now), fresh);
      case Download.Answer.Unchanged() -> shelf.stand(id, held -> held.confirmed(now), null);
      case Download.Answer.Failed failed -> {
        log.info("Subscription {} can't be refreshed: {}", id, failed.problem().kind());
        shelf.stand(id, held -> held.failed(failed, now), null);
      }
    }
  }

  /** Of a file that has just come. */
  static Standing standing(Source source, Download.Answer.Fresh fresh, Instant now) {
    Instant next = Pace.afterSuccess(source, now, fresh.copy().about().refresh());
    return new Standing(now, now, next, 0, fresh.etag(), fresh.lastModified(), null);
  }
}
