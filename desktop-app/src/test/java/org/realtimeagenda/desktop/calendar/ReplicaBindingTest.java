package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.Member;

class ReplicaBindingTest {

  private static final ReplicaState FIRST = new ReplicaState.CatchingUp(0, 0);
  private static final ReplicaState LIVE = new ReplicaState.Live(Instant.EPOCH);

  private final Colleagues colleagues = new Colleagues(1);
  private final ReplicaBinding binding =
      new ReplicaBinding(1, FIRST, colleagues, new Arrivals(Clock.systemUTC()));

  @Test
  void keepsWhatItIsToldBeforeItStarts() {
    binding.stateChanged(LIVE);
    assertEquals(FIRST, binding.stateProperty().get());

    binding.start();

    assertEquals(LIVE, binding.stateProperty().get());
  }

  @Test
  void anOlderAnswerTakesNoColleagueAway() {
    binding.membersChanged(List.of(new Member(2, "bob", null, null)));
    binding.start();

    binding.membersAtFirst(List.of());

    assertEquals("bob", Objects.requireNonNull(colleagues.find(2)).name());
  }
}
