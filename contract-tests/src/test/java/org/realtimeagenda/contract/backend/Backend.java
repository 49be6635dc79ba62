package org.realtimeagenda.contract.backend;

import java.io.IOException;
import java.util.List;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/**
 * A team's backend of three members, as the suite handles it: alice, in whose name bob may write as
 * well, bob, and carol, in whose name everybody may. Not running before {@link #start}.
 */
interface Backend extends AutoCloseable {

  String ALICE = "alice";
  String BOB = "bob";
  String CAROL = "carol";

  /** Starts, or starts again under the same URLs and with the same keys and data. */
  void start() throws IOException;

  /** Goes out of reach and cuts everybody off; what was accepted stays. */
  void stop() throws IOException;

  /** Loses its tables and starts over: empty, with a new log under another {@code log_id}. */
  void startAnew() throws IOException;

  /** How a member reaches it; known once it was started. */
  Connection connection(String member) throws IOException;

  /** How the holder of the API key reaches it. */
  Connection readOnly() throws IOException;

  /** Writes whole rows as another tool does, past put-event; also while it is stopped. */
  void writeBehind(List<CalendarEvent> rows) throws IOException;

  /** Takes a row out of the table as another tool does. */
  void removeBehind(EventKey key) throws IOException;

  @Override
  void close() throws IOException;
}
