/** Events that come from files, and go into them. */
@NullMarked
package org.realtimeagenda.client.exchange;

import org.jspecify.annotations.NullMarked;
