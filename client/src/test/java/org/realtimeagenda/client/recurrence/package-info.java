@NullMarked
package org.realtimeagenda.client.recurrence;

import org.jspecify.annotations.NullMarked;
