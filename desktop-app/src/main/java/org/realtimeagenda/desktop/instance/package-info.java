/** One window per home: the second start brings the first to the front. */
@NullMarked
package org.realtimeagenda.desktop.instance;

import org.jspecify.annotations.NullMarked;
