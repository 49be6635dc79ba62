/**
 * How an event repeats: the usual rules as a person chooses them, their RRULE and their days; any
 * other is kept as it is. Pure, without ical4j.
 */
@NullMarked
package org.realtimeagenda.client.rules;

import org.jspecify.annotations.NullMarked;
