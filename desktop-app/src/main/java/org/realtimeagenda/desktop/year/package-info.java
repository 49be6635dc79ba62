/** The year page. */
@NullMarked
package org.realtimeagenda.desktop.year;

import org.jspecify.annotations.NullMarked;
