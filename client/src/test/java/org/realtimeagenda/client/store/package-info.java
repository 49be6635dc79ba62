@NullMarked
package org.realtimeagenda.client.store;

import org.jspecify.annotations.NullMarked;
