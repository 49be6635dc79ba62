/** Promises 1 to 3 of the design, under every fault that can be made on one machine. */
@NullMarked
package org.realtimeagenda.client.faults;

import org.jspecify.annotations.NullMarked;
