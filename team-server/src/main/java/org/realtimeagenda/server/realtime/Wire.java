package org.realtimeagenda.server.realtime;

/** The way to one client. Never blocks, and may be called by any thread. */
interface Wire {

  void send(String frame);

  /**
   * Closes after what was sent before.
   *
   * @param code RFC 6455 section 7.4.1; AppSync's are undocumented
   */
  void close(int code, String reason);
}
