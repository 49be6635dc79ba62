/** How an event repeats: the usual rules as a person chooses them, their RRULE, and their words. */
@NullMarked
package org.realtimeagenda.desktop.repeat;

import org.jspecify.annotations.NullMarked;
