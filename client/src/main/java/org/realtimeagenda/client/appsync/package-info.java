/**
 * A team's backend behind AppSync: queries over HTTP, and changes as they happen over its realtime
 * WebSocket.
 */
@NullMarked
package org.realtimeagenda.client.appsync;

import org.jspecify.annotations.NullMarked;
