package org.realtimeagenda.client.subscription;

import org.realtimeagenda.client.recurrence.Occurrences;
import org.realtimeagenda.core.CalendarEvent;

/**
 * One time that an event of a subscribed calendar takes place.
 *
 * @param color a name of the palette, or #RRGGBB
 * @param master the series that it is of, or the event itself
 */
public record SubscribedEvent(
    Subscription subscription, String color, Occurrences.Placed placed, CalendarEvent master) {}
