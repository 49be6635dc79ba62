/** The popover over the state strip: whether work is safe, what waits, and what to do about it. */
@NullMarked
package org.realtimeagenda.desktop.connection;

import org.jspecify.annotations.NullMarked;
