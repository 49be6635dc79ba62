/** Where the window is put together, and the way to its first paint. */
@NullMarked
package org.realtimeagenda.desktop.app;

import org.jspecify.annotations.NullMarked;
