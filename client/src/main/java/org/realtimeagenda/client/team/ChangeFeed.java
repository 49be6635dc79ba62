package org.realtimeagenda.client.team;

import java.time.Duration;
import org.realtimeagenda.core.LoggedChange;

/** A team's {@code onChange} subscription over AppSync's realtime protocol. */
public interface ChangeFeed {

  /** Connects in the background, once; the listener hears how it goes. Never throws. */
  Subscription open(Listener listener);

  /** Called on a thread of the feed, in the order of the frames; must not block. */
  interface Listener {
    /** The backend sent connection_ack: it has taken the connection. */
    default void connected() {}

    /** The backend sent start_ack: from now on every change is pushed. */
    void started();

    void pushed(LoggedChange change);

    /** The end of this subscription, whatever ended it; called once, and nothing after it. */
    void ended(Ending ending);
  }

  /** Why a subscription ended. */
  sealed interface Ending {
    /** The network, or silence longer than {@code connectionTimeoutMs}: connect again. */
    record Lost(String reason) implements Ending {}

    /** 400, 401 or 403: connecting again is of no use before something changes. */
    record Refused(int status, String reason) implements Ending {}

    /** {@link Subscription#close()}. */
    record Closed() implements Ending {}
  }

  /** A running subscription. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /** AppSync's own client waits this long for connection_ack and for start_ack. */
  Duration ACK_TIMEOUT = Duration.ofSeconds(15);
}
