package org.realtimeagenda.client.team;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;

/** A team's GraphQL queries. Waits for the network, so it is called on the relay thread only. */
public interface TeamApi {

  /** One page of the team's rows, tombstones left out; may be empty before the last one. */
  Answer<EventsPage> listEvents(@Nullable String nextToken, int limit) throws IOException;

  /** The change log after {@code seq}, in order. */
  Answer<ChangesPage> changesSince(long seq, int limit) throws IOException;

  Answer<List<Member>> members() throws IOException;

  /** {@code nextToken} is null on the last page. */
  record EventsPage(List<CalendarEvent> events, @Nullable String nextToken) {}

  /**
   * A part of the change log.
   *
   * @param lastSeq the log's highest number: ask until the cursor equals it
   */
  record ChangesPage(String logId, long lastSeq, List<LoggedChange> changes) {}
}
