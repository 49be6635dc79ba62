/** What put-event and the relay share: members, and rows as a table holds them. */
@NullMarked
package org.realtimeagenda.backend;

import org.jspecify.annotations.NullMarked;
