package org.realtimeagenda.desktop;

import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.EntryChanges;
import org.realtimeagenda.desktop.calendar.PageEntry;

/** Remembers what was to be changed, and changes nothing. */
public final class AskedChanges implements EntryChanges {

  /** Where entries were to be moved to. */
  public final List<EventTime> moved = new ArrayList<>();

  @Override
  public void move(PageEntry.Event event, EventTime to) {
    moved.add(to);
  }

  @Override
  public void delete(PageEntry.Event event) {
    throw new AssertionError("nothing is deleted here");
  }

  @Override
  public void duplicate(PageEntry.Event event, EventTime at) {
    throw new AssertionError("nothing is duplicated here");
  }
}
