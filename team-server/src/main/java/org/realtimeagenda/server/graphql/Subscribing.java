package org.realtimeagenda.server.graphql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;

/** What came of asking for a subscription. */
public sealed interface Subscribing {

  /** Changes come until {@code subscription} is cancelled. */
  record Started(Subscription subscription) implements Subscribing {}

  /** The caller's authorization mode doesn't open the field. */
  record Denied() implements Subscribing {}

  /** The document can't be subscribed to; {@code errors} as in an answer over HTTP. */
  record Invalid(List<Map<String, @Nullable Object>> errors) implements Subscribing {}
}
