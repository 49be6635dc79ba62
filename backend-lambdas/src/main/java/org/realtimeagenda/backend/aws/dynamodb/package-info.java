/** The team's tables in DynamoDB, behind the ports of put-event and the relay. */
@NullMarked
package org.realtimeagenda.backend.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
