package org.realtimeagenda.client.icalendar;

import java.util.List;

/** What reading a file came to. */
public sealed interface Reading {

  /** A part of it can't be understood, so that nothing of it is taken. */
  record Broken(Mistake mistake) implements Reading {}

  /**
   * The file could be read.
   *
   * @param events in the order of the file; those that an RDATE adds are behind their series
   * @param skipped events that can't be taken, and why
   * @param leftOut what can't be taken of events that are
   * @param about what the file says of its calendar; of several, of the first
   */
  record Read(
      List<ParsedEvent> events, List<Mistake> skipped, List<Mistake> leftOut, AboutCalendar about)
      implements Reading {
    public Read {
      events = List.copyOf(events);
      skipped = List.copyOf(skipped);
      leftOut = List.copyOf(leftOut);
    }
  }
}
