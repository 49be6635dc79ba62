package org.realtimeagenda.desktop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.subscription.SubscribedEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.EventEditor;

/** Remembers what it was asked for, and never shows anything. */
public final class AskedEditor implements EventEditor {

  /** The times of new events. */
  public final List<EventTime> created = new CopyOnWriteArrayList<>();

  /** The events that were opened. */
  public final List<EventKey> opened = new CopyOnWriteArrayList<>();

  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();

  @Override
  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  @Override
  public void create(EventTime suggested) {
    created.add(suggested);
  }

  @Override
  public void open(EventKey key, @Nullable String occurrenceStart) {
    opened.add(key);
  }

  @Override
  public void show(SubscribedEvent event) {
    throw new AssertionError("nothing is subscribed to");
  }
}
