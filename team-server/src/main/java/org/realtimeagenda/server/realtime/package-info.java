/** AppSync's realtime WebSocket protocol, on the server's side. */
@NullMarked
package org.realtimeagenda.server.realtime;

import org.jspecify.annotations.NullMarked;
