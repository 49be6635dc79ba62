/** Subscribed calendars in the window, and the words for them. */
@NullMarked
package org.realtimeagenda.desktop.subscription;

import org.jspecify.annotations.NullMarked;
