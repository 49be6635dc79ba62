/** When recurring events take place; ical4j reads the rules. */
@NullMarked
package org.realtimeagenda.client.recurrence;

import org.jspecify.annotations.NullMarked;
