/** The replica: the team's calendar on this computer, and how it stays true. */
@NullMarked
package org.realtimeagenda.client.replica;

import org.jspecify.annotations.NullMarked;
