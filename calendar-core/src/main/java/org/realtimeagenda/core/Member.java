package org.realtimeagenda.core;

import org.jspecify.annotations.Nullable;

/**
 * A colleague, as everybody in the team sees them.
 *
 * @param color a name of the palette, or null: the client picks one
 * @param tz IANA zone, or null
 */
public record Member(int userId, String name, @Nullable String color, @Nullable String tz) {}
