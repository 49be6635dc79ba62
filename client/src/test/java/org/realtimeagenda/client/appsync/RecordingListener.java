package org.realtimeagenda.client.appsync;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.core.LoggedChange;

/** What a feed said, in order: {@code "started"}, changes, endings. */
final class RecordingListener implements ChangeFeed.Listener {

  final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

  @Override
  public void started() {
    events.add("started");
  }

  @Override
  public void pushed(LoggedChange change) {
    events.add(change);
  }

  @Override
  public void ended(ChangeFeed.Ending ending) {
    events.add(ending);
  }

  Object next() throws InterruptedException {
    return FakeAppSync.next(events);
  }
}
