/** Numbers every change of the events table and publishes it, against ports. */
@NullMarked
package org.realtimeagenda.backend.relay;

import org.jspecify.annotations.NullMarked;
