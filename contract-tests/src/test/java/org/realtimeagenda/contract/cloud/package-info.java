/** The cloud's parts on one machine: the functions' jars, the resolver files, DynamoDB Local. */
@NullMarked
package org.realtimeagenda.contract.cloud;

import org.jspecify.annotations.NullMarked;
