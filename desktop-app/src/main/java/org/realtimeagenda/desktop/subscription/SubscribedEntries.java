package org.realtimeagenda.desktop.subscription;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.realtimeagenda.client.subscription.Subscriptions;
import org.realtimeagenda.desktop.calendar.EntrySource;
import org.realtimeagenda.desktop.calendar.PageEntry;

/**
 * The events of subscribed calendars, as pages show them.
 *
 * @param clock its zone is the reader's
 */
public record SubscribedEntries(Subscriptions subscriptions, Clock clock) implements EntrySource {

  @Override
  public CompletableFuture<List<PageEntry.Subscribed>> between(LocalDate from, LocalDate to) {
    return subscriptions
        .between(from, to, clock.getZone())
        .thenApply(events -> events.stream().map(PageEntry.Subscribed::new).toList());
  }
}
