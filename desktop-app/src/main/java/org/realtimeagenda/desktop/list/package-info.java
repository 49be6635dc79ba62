/** The agenda: what there is, one line each, day after day. */
@NullMarked
package org.realtimeagenda.desktop.list;

import org.jspecify.annotations.NullMarked;
