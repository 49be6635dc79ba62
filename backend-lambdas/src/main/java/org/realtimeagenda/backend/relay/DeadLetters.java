package org.realtimeagenda.backend.relay;

import java.io.IOException;

/** Where rows that can't be represented wait for a person. */
public interface DeadLetters {

  /**
   * Sets a record aside; the same record may come again.
   *
   * @param reason which attribute and why
   */
  void setAside(StreamRecord record, String reason) throws IOException;
}
