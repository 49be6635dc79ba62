@NullMarked
package org.realtimeagenda.client.reminders;

import org.jspecify.annotations.NullMarked;
