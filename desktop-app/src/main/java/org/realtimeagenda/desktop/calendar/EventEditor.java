package org.realtimeagenda.desktop.calendar;

import javafx.beans.property.ReadOnlyBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.subscription.SubscribedEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

/** Where an event is made, looked at and changed. */
public interface EventEditor {

  /** Opens an empty form for a new event. */
  void create(EventTime suggested);

  /**
   * Opens an event; one that the person may not change is shown only.
   *
   * @param occurrenceStart which occurrence of a series, in the form of {@code recurrence_id}; null
   *     for an event that doesn't recur, or for a series as a whole
   */
  void open(EventKey key, @Nullable String occurrenceStart);

  /** Shows an event of a calendar that others publish. */
  void show(SubscribedEvent event);

  /** Whether it is open: nothing is to come over it then. */
  ReadOnlyBooleanProperty showingProperty();
}
