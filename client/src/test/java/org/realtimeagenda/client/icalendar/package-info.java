@NullMarked
package org.realtimeagenda.client.icalendar;

import org.jspecify.annotations.NullMarked;
