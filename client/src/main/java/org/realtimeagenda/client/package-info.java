/** Where the client's parts are put together. */
@NullMarked
package org.realtimeagenda.client;

import org.jspecify.annotations.NullMarked;
