/** The way into a team, for the command and for the window. */
@NullMarked
package org.realtimeagenda.desktop.joining;

import org.jspecify.annotations.NullMarked;
