package org.realtimeagenda.desktop.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.calendar.PageEntry;

class EverywhereTest {

  @Test
  void theTeamsEventsAreFoundWhereSubscribedCalendarsFail() {
    Everywhere everywhere =
        new Everywhere(
            new InMemoryReplica(
                SampleTeam.ALICE, SampleTeam.members(), List.of(SampleTeam.budgetReview())),
            (_, _) -> CompletableFuture.failedFuture(new IllegalStateException("no subscriptions")),
            SampleTeam.CLOCK);

    assertEquals(
        List.of(SampleTeam.budgetReview().name()),
        everywhere.search("budget", 10).join().stream()
            .map(hit -> ((PageEntry.Event) hit.entry()).occurrence().name())
            .toList());
  }
}
