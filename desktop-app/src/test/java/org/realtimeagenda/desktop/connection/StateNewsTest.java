package org.realtimeagenda.desktop.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaState.Need;
import org.realtimeagenda.desktop.connection.StateNews.Told;

class StateNewsTest {

  private static final Instant START = Instant.parse("2026-11-25T10:20:00Z");
  private static final ReplicaState LIVE = new ReplicaState.Live(START);
  private static final ReplicaState OFFLINE = new ReplicaState.Offline(START, 0);

  private final StateNews news = new StateNews();
  private Instant now = START;

  private List<Told> after(ReplicaState state, int seconds) {
    news.state(state, now);
    now = now.plusSeconds(seconds);
    return news.tell(now);
  }

  @Test
  void tellsThatItIsOfflineOnceAfterThreeSeconds() {
    after(LIVE, 5);

    assertEquals(List.of(), after(OFFLINE, 2));
    assertEquals(List.of(new Told.Offline()), after(OFFLINE, 1));
    assertEquals(List.of(), after(OFFLINE, 60));
  }

  @Test
  void tellsNothingOfAShortBlip() {
    after(LIVE, 5);

    assertEquals(List.of(), after(OFFLINE, 2));
    assertEquals(List.of(), after(LIVE, 5));
  }

  @Test
  void tellsHowManyChangesTheTeamTookOnceItIsBack() {
    after(LIVE, 5);
    after(OFFLINE, 10);
    assertEquals(List.of(), after(new ReplicaState.CatchingUp(0, 3), 1));
    news.taken();
    news.taken();

    assertEquals(List.of(new Told.BackOnline(2)), after(LIVE, 3));
    assertEquals(List.of(), after(LIVE, 60));
  }

  @Test
  void doesNotTellThatAWindowHasBecomeLiveAtItsStart() {
    after(new ReplicaState.CatchingUp(0, 0), 5);

    assertEquals(List.of(), after(LIVE, 5));
  }

  @Test
  void tellsAgainWhenThereIsMoreToDecideNotWhenThereIsLess() {
    assertEquals(List.of(new Told.Decide()), after(decide(2), 3));
    assertEquals(List.of(), after(decide(1), 3));
    assertEquals(List.of(new Told.Decide()), after(decide(2), 3));
  }

  @Test
  void tellsThatAPersonHasToMendTheConnection() {
    Need need = new Need.SignIn("expired");

    assertEquals(List.of(new Told.Mend(need)), after(new ReplicaState.NeedsYou(need), 3));
  }

  private static ReplicaState decide(int changes) {
    return new ReplicaState.NeedsYou(new Need.Decide(changes));
  }
}
