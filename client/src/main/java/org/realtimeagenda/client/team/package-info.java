/** What the client needs of a team's backend, and the connection file that says where it is. */
@NullMarked
package org.realtimeagenda.client.team;

import org.jspecify.annotations.NullMarked;
