package org.realtimeagenda.server.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.realtimeagenda.backend.relay.ChangePublisher;
import org.realtimeagenda.core.LoggedChange;

/**
 * {@code publishChange} of this process: hands each change to everybody subscribed now, on the
 * relay's own thread. A subscriber must not block; a socket that is slow is cut by its owner.
 */
public final class ChangeFanOut implements ChangePublisher {

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void publish(LoggedChange change) {
    publish(WireMaps.of(change));
  }

  /**
   * Publishes what a mutation selected.
   *
   * @param change by field of the schema's {@code Change}
   */
  public void publish(Map<String, @Nullable Object> change) {
    for (Listener listener : listeners) {
      listener.offer(change);
    }
  }

  /** How many subscriptions are open. */
  public int subscriptions() {
    return listeners.size();
  }

  /** Answers the field {@code onChange}. */
  Object onChange(DataFetchingEnvironment environment) {
    if (!environment.getGraphQlContext().hasKey(GraphQlApi.REALTIME)) {
      throw new FieldException("UnsupportedOperation", "Subscribe at /graphql/realtime.");
    }
    return matching(new HashMap<>(environment.getArguments()));
  }

  /**
   * The changes from now on, for a subscriber that asks for all of them at once.
   *
   * @param arguments what a change's fields must be, all of them; null matches only null
   */
  private Publisher<Map<String, @Nullable Object>> matching(
      Map<String, @Nullable Object> arguments) {
    return subscriber -> {
      Listener listener = new Listener(subscriber, arguments);
      subscriber.onSubscribe(listener);
      listeners.add(listener);
    };
  }

  private final class Listener implements Subscription {

    private final Subscriber<? super Map<String, @Nullable Object>> subscriber;
    private final Map<String, @Nullable Object> arguments;

    Listener(
        Subscriber<? super Map<String, @Nullable Object>> subscriber,
        Map<String, @Nullable Object> arguments) {
      this.subscriber = subscriber;
      this.arguments = arguments;
    }

    void offer(Map<String, @Nullable Object> change) {
      boolean wanted =
          arguments.entrySet().stream()
              .allMatch(
                  argument -> Objects.equals(change.get(argument.getKey()), argument.getValue()));
      if (wanted) {
        subscriber.onNext(change);
      }
    }

    @Override
    public void request(long changes) {
      // every change is handed on at once, since a live feed has nothing to hold back
    }

    @Override
    public void cancel() {
      listeners.remove(this);
    }
  }
}
