/** Where the program begins: the window, or a command. */
@NullMarked
package org.realtimeagenda.desktop;

import org.jspecify.annotations.NullMarked;
