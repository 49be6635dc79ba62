@NullMarked
package org.realtimeagenda.client.replica;

import org.jspecify.annotations.NullMarked;
