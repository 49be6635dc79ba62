/** The team's tables in one SQLite file: what DynamoDB and its stream are in the cloud. */
@NullMarked
package org.realtimeagenda.server.sqlite;

import org.jspecify.annotations.NullMarked;
