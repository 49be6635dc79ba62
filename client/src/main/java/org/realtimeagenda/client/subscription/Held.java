package org.realtimeagenda.client.subscription;

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

  Subscribed subscribed() {
    return new Subscribed(subscription(), standing(), copy.series().size(), copy.skipped());
  }
}
