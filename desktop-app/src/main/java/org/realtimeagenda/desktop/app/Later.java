package org.realtimeagenda.desktop.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.client.subscription.SubscribedEvent;

/**
 * The parts that the window has once it can be seen; until then what they are asked comes to
 * nothing. On the FX thread.
 */
final class Later {

  private @Nullable LaterParts parts;

  /** The window can be seen. */
  void begin(LaterParts made) {
    parts = made;
  }

  /** What a person asks of them. */
  void ask(Consumer<LaterParts> command) {
    if (parts != null) {
      command.accept(parts);
    }
  }

  // what comes by itself names their class only where there are any: a lambda would load it

  /** Something shown may differ. */
  void eventsChanged() {
    if (parts != null) {
      parts.eventsChanged();
    }
  }

  /** The clock went on. */
  void secondPassed() {
    if (parts != null) {
      parts.secondPassed();
    }
  }

  /** A minute began. */
  void minutePassed() {
    if (parts != null) {
      parts.minutePassed();
    }
  }

  /** What subscribed calendars have that has all words, nearest first. */
  CompletableFuture<List<SubscribedEvent>> search(Query query, int limit) {
    return parts == null
        ? CompletableFuture.completedFuture(List.of())
        : parts.subscriptions.search(query, limit);
  }
}
