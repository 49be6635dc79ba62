/** The view in which a person decides between two versions of one event. */
@NullMarked
package org.realtimeagenda.desktop.conflict;

import org.jspecify.annotations.NullMarked;
