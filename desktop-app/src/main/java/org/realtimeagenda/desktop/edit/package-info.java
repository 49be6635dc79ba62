/** Changes that a person makes in the window: applied, told, and taken back. */
@NullMarked
package org.realtimeagenda.desktop.edit;

import org.jspecify.annotations.NullMarked;
