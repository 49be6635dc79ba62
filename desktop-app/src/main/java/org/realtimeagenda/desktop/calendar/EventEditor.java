package org.realtimeagenda.desktop.calendar;

import javafx.beans.property.ReadOnlyBooleanProperty;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

/** Where an event is made, looked at and changed. */
public interface EventEditor {

  /** Opens an empty form for a new event. */
  void create(EventTime suggested);

  /** Opens an event; a colleague's is shown only. */
  void open(EventKey key);

  /** Whether it is open: nothing is to come over it then. */
  ReadOnlyBooleanProperty showingProperty();
}
