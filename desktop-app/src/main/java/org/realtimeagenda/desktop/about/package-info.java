/** What the window says about the program itself. */
@NullMarked
package org.realtimeagenda.desktop.about;

import org.jspecify.annotations.NullMarked;
