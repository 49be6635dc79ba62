package org.realtimeagenda.client.replica;

import java.time.LocalDate;

/** How many events a member has on a day: each that touches it counts. */
public record DayCount(int userId, LocalDate day, int events) {}
