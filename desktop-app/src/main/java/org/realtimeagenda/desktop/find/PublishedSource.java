package org.realtimeagenda.desktop.find;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.client.subscription.SubscribedEvent;

/** Where the events of calendars are searched that others publish. */
@FunctionalInterface
public interface PublishedSource {

  /** Those nearest to now that have all words, in order of start; doesn't wait. */
  CompletableFuture<List<SubscribedEvent>> search(Query query, int limit);
}
