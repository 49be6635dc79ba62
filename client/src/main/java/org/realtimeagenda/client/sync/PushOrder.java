package org.realtimeagenda.client.sync;

/** What to do with a push, by its number alone: the log has no holes. */
enum PushOrder {
  /** The next number. */
  APPLY,
  /** The store has it. */
  KNOWN,
  /** Something is missing before it. */
  ASK;

  static PushOrder of(long cursor, long seq) {
    if (seq <= cursor) {
      return KNOWN;
    }
    return seq == cursor + 1 ? APPLY : ASK;
  }
}
