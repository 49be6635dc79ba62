package org.realtimeagenda.desktop.find;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.SearchHit;
import org.realtimeagenda.client.search.Marks;
import org.realtimeagenda.client.search.Nearest;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.client.subscription.SubscribedEvent;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.list.Hit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The team's events, and those of the calendars that a person reads along. */
final class Everywhere implements FindModel.Source {

  private static final Logger LOG = LoggerFactory.getLogger(Everywhere.class);

  private final Replica replica;
  private final PublishedSource published;
  private final Clock clock;

  /**
   * @param clock its zone is the reader's
   */
  Everywhere(Replica replica, PublishedSource published, Clock clock) {
    this.replica = replica;
    this.published = published;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<List<Hit>> search(String text, int limit) {
    Query query = Query.of(text);
    return replica
        .search(text, limit)
        .thenCombine(
            besides(query, limit),
            (team, others) ->
                Nearest.of(
                    Stream.concat(
                            team.stream().map(Everywhere::hit),
                            others.stream().map(event -> hit(event, query)))
                        .toList(),
                    hit -> hit.entry().time(),
                    clock.instant(),
                    clock.getZone(),
                    limit));
  }

  /** The team's events are found without them too. */
  private CompletableFuture<List<SubscribedEvent>> besides(Query query, int limit) {
    return published
        .search(query, limit)
        .exceptionally(
            failure -> {
              LOG.error("No answer: what subscribed calendars have of a search", failure);
              return List.of();
            });
  }

  private static Hit hit(SearchHit hit) {
    return new Hit(new PageEntry.Event(hit.occurrence(), false), hit.marks());
  }

  private static Hit hit(SubscribedEvent event, Query query) {
    CalendarEvent said = event.placed().event();
    return new Hit(
        new PageEntry.Subscribed(event),
        Marks.of(query, said.name(), said.location(), said.description()));
  }
}
