/** How days, weeks and times are written. */
@NullMarked
package org.realtimeagenda.desktop.formats;

import org.jspecify.annotations.NullMarked;
