package org.realtimeagenda.client.sync;

import java.util.ArrayList;
import java.util.List;

/**
 * What was pushed and the engine hasn't taken yet. While it is busy they become more, and are then
 * one transaction; one that comes alone waits for nothing.
 */
final class Arrivals {

  private List<Arrival> waiting = new ArrayList<>();

  /** Adds one, from any thread; whether it is the first, so that the engine is to hear of it. */
  synchronized boolean add(Arrival arrival) {
    waiting.add(arrival);
    return waiting.size() == 1;
  }

  /** Takes all there are, in the order in which they came. */
  synchronized List<Arrival> take() {
    List<Arrival> taken = waiting;
    waiting = new ArrayList<>();
    return taken;
  }
}
