package org.realtimeagenda.client.store;

import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.LoggedChange;

/**
 * A change of the log that the store took.
 *
 * @param before the team's row that was there
 * @param own it was made on this device
 */
public record Taken(LoggedChange change, @Nullable CalendarEvent before, boolean own) {}
