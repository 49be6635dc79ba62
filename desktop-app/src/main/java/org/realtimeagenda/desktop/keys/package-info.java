/** The card that lists what every key of the window does. */
@NullMarked
package org.realtimeagenda.desktop.keys;

import org.jspecify.annotations.NullMarked;
