/** The month page. */
@NullMarked
package org.realtimeagenda.desktop.month;

import org.jspecify.annotations.NullMarked;
