/**
 * iCalendar, RFC 5545: files into events and events into files. Pure but for the stream it reads.
 */
@NullMarked
package org.realtimeagenda.client.icalendar;

import org.jspecify.annotations.NullMarked;
