/** The window around the pages: top bar, side bar, state strip, commands. */
@NullMarked
package org.realtimeagenda.desktop.shell;

import org.jspecify.annotations.NullMarked;
