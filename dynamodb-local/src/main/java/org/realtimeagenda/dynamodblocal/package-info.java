/** Amazon DynamoDB Local for tests. */
@NullMarked
package org.realtimeagenda.dynamodblocal;

import org.jspecify.annotations.NullMarked;
