package org.realtimeagenda.desktop.calendar;

import org.realtimeagenda.core.EventTime;

/**
 * Where entries are changed by hand; asks which ones where the event recurs. Only for events that
 * the person may change: see {@link Colleagues#mayEdit}.
 */
public interface EntryChanges {

  /** Another time; until it is stored the entry is shown there already. */
  void move(PageEntry.Event event, EventTime to);

  void delete(PageEntry.Event event);

  /** A new event of one's own that is like it. */
  void duplicate(PageEntry.Event event, EventTime at);
}
