/** The one way to change a team's events, against ports that DynamoDB and SQLite both fit. */
@NullMarked
package org.realtimeagenda.backend.putevent;

import org.jspecify.annotations.NullMarked;
