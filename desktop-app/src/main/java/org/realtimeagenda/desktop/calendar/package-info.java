/** The pages of the calendar, and how they follow the replica. */
@NullMarked
package org.realtimeagenda.desktop.calendar;

import org.jspecify.annotations.NullMarked;
