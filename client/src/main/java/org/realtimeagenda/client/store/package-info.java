/** The calendar's store on this computer: one SQLite file for each backend and member. */
@NullMarked
package org.realtimeagenda.client.store;

import org.jspecify.annotations.NullMarked;
