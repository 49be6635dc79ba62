package org.realtimeagenda.client.subscription;

import java.time.Instant;

/** A subscription in memory, with its events. */
record Held(Kept.Entry entry, Copy copy) {

  String id() {
    return entry.id();
  }

  Subscription subscription() {
    return entry.subscription();
  }

  Standing standing() {
    return entry.standing();
  }

  /** How it stands once its source said that the copy is what it has. */
  Standing confirmed(Instant now) {
    return standing()
        .confirmed(now, Pace.afterSuccess(subscription().source(), now, copy.about().refresh()));
  }

  /** How it stands after a try that went wrong. */
  Standing failed(Download.Answer.Failed why, Instant now) {
    return standing()
        .failed(
            why.problem(),
            Pace.afterFailure(
                subscription().source(),
                now,
                standing().failures(),
                why.problem(),
                why.notBefore()));
  }

  Subscribed subscribed() {
    return new Subscribed(
        subscription(), standing(), copy.about().color(), copy.series().size(), copy.skipped());
  }
}
