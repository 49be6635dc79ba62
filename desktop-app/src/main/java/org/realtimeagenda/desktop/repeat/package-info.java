/** The words for how an event repeats. */
@NullMarked
package org.realtimeagenda.desktop.repeat;

import org.jspecify.annotations.NullMarked;
