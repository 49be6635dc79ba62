package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.ReplicaState;

class ReplicaBindingTest {

  private static final ReplicaState FIRST = new ReplicaState.CatchingUp(0, 0);
  private static final ReplicaState LIVE = new ReplicaState.Live(Instant.EPOCH);

  private final ReplicaBinding binding =
      new ReplicaBinding(1, FIRST, new Colleagues(1), new Arrivals(Clock.systemUTC()));

  @Test
  void keepsWhatItIsToldBeforeItStarts() {
    binding.stateChanged(LIVE);
    assertEquals(FIRST, binding.stateProperty().get());

    binding.start();

    assertEquals(LIVE, binding.stateProperty().get());
  }
}
