/** The page that asks where to begin, on a home where nothing was chosen yet. */
@NullMarked
package org.realtimeagenda.desktop.firstrun;

import org.jspecify.annotations.NullMarked;
