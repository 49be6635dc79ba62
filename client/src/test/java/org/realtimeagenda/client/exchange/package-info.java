@NullMarked
package org.realtimeagenda.client.exchange;

import org.jspecify.annotations.NullMarked;
