/** The dialog in which a person makes, changes and reads one event. */
@NullMarked
package org.realtimeagenda.desktop.dialog;

import org.jspecify.annotations.NullMarked;
