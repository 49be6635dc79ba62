package org.realtimeagenda.contract.backend;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;

/** A running subscription, and what it has heard. */
final class Pushes implements ChangeFeed.Listener, AutoCloseable {

  private final List<LoggedChange> changes = new CopyOnWriteArrayList<>();
  private final List<ChangeFeed.Ending> endings = new CopyOnWriteArrayList<>();
  private final ChangeFeed.Subscription subscription;
  private volatile boolean started;

  private Pushes(ChangeFeed feed) {
    subscription = feed.open(this);
  }

  /** Subscribes, and returns once every change from now on is pushed. */
  static Pushes of(ChangeFeed feed) {
    Pushes pushes = new Pushes(feed);
    await("start_ack").until(() -> pushes.started || !pushes.endings.isEmpty());
    if (!pushes.started) {
      throw new AssertionError("not subscribed: " + pushes.endings);
    }
    return pushes;
  }

  /** How a subscription ends that isn't granted. */
  static ChangeFeed.Ending refusal(ChangeFeed feed) {
    Pushes pushes = new Pushes(feed);
    await("an ending").until(() -> pushes.started || !pushes.endings.isEmpty());
    if (pushes.started) {
      throw new AssertionError("subscribed");
    }
    return pushes.endings.getFirst();
  }

  /** What came, in the order in which it came. */
  List<LoggedChange> changes() {
    return List.copyOf(changes);
  }

  List<LoggedChange> of(EventKey key) {
    return changes.stream().filter(change -> change.key().equals(key)).toList();
  }

  /** Waits for the first change of {@code key}. */
  LoggedChange first(EventKey key) {
    return await("a push of " + key).until(() -> of(key), found -> !found.isEmpty()).getFirst();
  }

  @Override
  public void started() {
    started = true;
  }

  @Override
  public void pushed(LoggedChange change) {
    changes.add(change);
  }

  @Override
  public void ended(ChangeFeed.Ending ending) {
    endings.add(ending);
  }

  @Override
  public void close() {
    subscription.close();
  }
}
