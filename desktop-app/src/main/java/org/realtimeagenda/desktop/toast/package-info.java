/** The small messages in the corner of the window: what colleagues did, what was refused. */
@NullMarked
package org.realtimeagenda.desktop.toast;

import org.jspecify.annotations.NullMarked;
