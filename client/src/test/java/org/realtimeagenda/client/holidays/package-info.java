@NullMarked
package org.realtimeagenda.client.holidays;

import org.jspecify.annotations.NullMarked;
