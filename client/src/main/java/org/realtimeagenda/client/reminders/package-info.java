/** Which reminders are due, and which were shown. Pure, without the store. */
@NullMarked
package org.realtimeagenda.client.reminders;

import org.jspecify.annotations.NullMarked;
