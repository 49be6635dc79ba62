/** How the window changes events, and what it asks before it does. */
@NullMarked
package org.realtimeagenda.desktop.edit;

import org.jspecify.annotations.NullMarked;
