package org.realtimeagenda.client.replica;

import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/**
 * Where an event that comes from elsewhere has its place among one's own.
 *
 * @param key of the own row that is this event, or the one that it would get
 * @param there that row as it is shown; null where there is none yet
 */
public record Counterpart(EventKey key, @Nullable CalendarEvent there) {}
