package org.realtimeagenda.desktop.calendar;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.EventTime;

/**
 * Entries that stay where the person put them, until the store says the same. Used on the FX thread
 * only.
 */
public final class Held {

  /** One entry that is held; a later one of the same entry takes its place. */
  public final class Hold {
    private final String id;
    private final EventTime time;
    private boolean stored;

    private Hold(String id, EventTime time) {
      this.id = id;
      this.time = time;
    }

    /** The change is stored: the next answer of the store counts. */
    public void stored() {
      stored = true;
      ask.run();
    }

    /** Nothing came of it: the entry is again where it was. */
    public void letGo() {
      if (holds.remove(id, this)) {
        changed.run();
      }
    }
  }

  private final Map<String, Hold> holds = new HashMap<>();
  private Runnable changed = () -> {};
  private Runnable ask = () -> {};

  /** Puts an entry somewhere. */
  public Hold hold(PageEntry.Event event, EventTime time) {
    Hold hold = new Hold(event.id(), time);
    holds.put(event.id(), hold);
    changed.run();
    return hold;
  }

  /**
   * @param changed called when entries are to be shown elsewhere
   * @param ask called when the store is to be asked again
   */
  void listen(Runnable changed, Runnable ask) {
    this.changed = changed;
    this.ask = ask;
  }

  /** The entry where it is held, or as it is. */
  PageEntry.Event place(PageEntry.Event event) {
    Hold hold = holds.get(event.id());
    if (hold == null) {
      return event;
    }
    Occurrence is = event.occurrence();
    Occurrence held =
        new Occurrence(
            is.key(),
            is.occurrenceStart(),
            is.name(),
            is.location(),
            hold.time,
            is.color(),
            is.waiting());
    return new PageEntry.Event(held, event.isNew());
  }

  /** Those that an answer ends which is asked for now. */
  Set<Hold> endedByNextAnswer() {
    return holds.values().stream().filter(hold -> hold.stored).collect(Collectors.toSet());
  }

  /** The store has answered. */
  void answered(Set<Hold> ended) {
    ended.forEach(hold -> holds.remove(hold.id, hold));
  }
}
