/** Cards that lie over the window until they are answered or left. */
@NullMarked
package org.realtimeagenda.desktop.overlay;

import org.jspecify.annotations.NullMarked;
