package org.realtimeagenda.contract.backend;

import java.io.IOException;
import java.util.List;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.contract.cloud.Cloud;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** The cloud's parts on one machine, begun anew for this backend. */
final class CloudBackend implements Backend {

  private final Cloud cloud;
  private boolean begun;

  CloudBackend(Cloud cloud) {
    this.cloud = cloud;
  }

  @Override
  public void start() throws IOException {
    if (!begun) {
      begun = true;
      cloud.reset();
    }
    cloud.open();
  }

  @Override
  public void stop() {
    cloud.shut();
  }

  @Override
  public void startAnew() throws IOException {
    stop();
    begun = false;
    start();
  }

  @Override
  public Connection connection(String member) {
    return cloud.connection(member);
  }

  @Override
  public Connection readOnly() {
    return cloud.readOnly();
  }

  @Override
  public void writeBehind(List<CalendarEvent> rows) throws IOException {
    cloud.putEvents(rows);
  }

  @Override
  public void removeBehind(EventKey key) throws IOException {
    cloud.remove(key);
  }

  @Override
  public void close() {
    stop();
  }
}
