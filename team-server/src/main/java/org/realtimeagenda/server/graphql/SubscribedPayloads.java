package org.realtimeagenda.server.graphql;

import graphql.ExecutionResult;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every change that a subscription's selection was applied to. */
final class SubscribedPayloads implements Subscriber<Object> {

  private static final Logger LOG = LoggerFactory.getLogger(SubscribedPayloads.class);

  private final Consumer<ExecutionResult> consumer;
  private volatile @Nullable Subscription subscription;

  SubscribedPayloads(Consumer<ExecutionResult> consumer) {
    this.consumer = consumer;
  }

  /** There once this subscribed. */
  Subscription subscription() {
    return Objects.requireNonNull(subscription);
  }

  @Override
  public void onSubscribe(Subscription started) {
    subscription = started;
    started.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(Object change) {
    consumer.accept((ExecutionResult) change);
  }

  @Override
  public void onError(Throwable failure) {
    LOG.warn("A change can't be pushed; the client asks for it", failure);
  }

  @Override
  public void onComplete() {
    // the feed of changes has no end
  }
}
