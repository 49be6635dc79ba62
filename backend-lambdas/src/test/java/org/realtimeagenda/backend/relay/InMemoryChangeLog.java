package org.realtimeagenda.backend.relay;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.core.LoggedChange;

/** A change log that another relay may get ahead of, or that may be out of reach. */
public final class InMemoryChangeLog implements ChangeLog {

  public final List<LoggedChange> changes = new ArrayList<>();
  private final Map<String, Long> numbered = new HashMap<>();
  private Runnable beforeAppend = () -> {};
  private boolean outOfReach;

  void beforeNextAppend(Runnable action) {
    beforeAppend = action;
  }

  void outOfReach(boolean now) {
    outOfReach = now;
  }

  @Override
  public State read(List<String> eventIds) {
    return new State(changes.size(), Map.copyOf(numbered));
  }

  @Override
  public boolean append(long last, List<Entry> entries, Instant forgetIdsAt) throws IOException {
    Runnable action = beforeAppend;
    beforeAppend = () -> {};
    action.run();
    if (outOfReach) {
      throw new IOException("out of reach");
    }
    if (last != changes.size()
        || entries.stream().anyMatch(entry -> numbered.containsKey(entry.eventId()))) {
      return false;
    }
    for (Entry entry : entries) {
      changes.add(entry.change());
      numbered.put(entry.eventId(), entry.change().seq());
    }
    return true;
  }
}
