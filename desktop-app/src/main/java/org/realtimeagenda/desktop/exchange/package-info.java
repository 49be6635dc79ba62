/** Importing and exporting iCalendar files in the window, and the words for it. */
@NullMarked
package org.realtimeagenda.desktop.exchange;

import org.jspecify.annotations.NullMarked;
