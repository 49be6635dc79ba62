/** put-event over its Function URL. */
@NullMarked
package org.realtimeagenda.client.putevent;

import org.jspecify.annotations.NullMarked;
