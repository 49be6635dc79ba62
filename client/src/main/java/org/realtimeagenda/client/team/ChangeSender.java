package org.realtimeagenda.client.team;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.ChangeResult;

/** A team's put-event. Waits for the network, so it is called on the relay thread only. */
public interface ChangeSender {

  /**
   * Sends changes.
   *
   * @return one result per change, in order
   * @throws IOException also for 408, 429 and 5xx: the same request may be sent again
   */
  Answer<List<ChangeResult>> send(ChangeBatch batch) throws IOException;

  /** Asks who one is and what time it is there; writes nothing. */
  Answer<Identity> dryRun() throws IOException;

  /** As the backend knows the caller. */
  record Identity(int userId, Instant now) {}
}
