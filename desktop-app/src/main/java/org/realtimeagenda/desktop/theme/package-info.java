/** Colours, fonts, icons and style sheets. */
@NullMarked
package org.realtimeagenda.desktop.theme;

import org.jspecify.annotations.NullMarked;
