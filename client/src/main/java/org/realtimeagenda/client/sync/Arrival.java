package org.realtimeagenda.client.sync;

import java.time.Instant;
import org.realtimeagenda.core.LoggedChange;

/** A change of the log, and when it came. */
record Arrival(LoggedChange change, Instant at) {}
