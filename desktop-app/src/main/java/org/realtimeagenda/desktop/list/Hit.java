package org.realtimeagenda.desktop.list;

import org.realtimeagenda.client.search.Marks;
import org.realtimeagenda.desktop.calendar.PageEntry;

/** An entry that was searched for, and what was found in it. */
public record Hit(PageEntry entry, Marks marks) {}
