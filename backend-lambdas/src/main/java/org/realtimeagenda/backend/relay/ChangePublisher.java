package org.realtimeagenda.backend.relay;

import java.io.IOException;
import org.realtimeagenda.core.LoggedChange;

/** Pushes changes to everybody who listens now: {@code publishChange}. */
public interface ChangePublisher {

  /** Publishes with all attributes. */
  void publish(LoggedChange change) throws IOException;
}
