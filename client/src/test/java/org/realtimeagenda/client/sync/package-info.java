@NullMarked
package org.realtimeagenda.client.sync;

import org.jspecify.annotations.NullMarked;
