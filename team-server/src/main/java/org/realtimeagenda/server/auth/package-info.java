/** Who calls, and by what right: SigV4 or the team's API key. */
@NullMarked
package org.realtimeagenda.server.auth;

import org.jspecify.annotations.NullMarked;
