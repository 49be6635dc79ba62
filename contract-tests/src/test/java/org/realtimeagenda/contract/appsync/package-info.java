/** The schema and the resolvers, as far as they can be checked without a backend. */
@NullMarked
package org.realtimeagenda.contract.appsync;

import org.jspecify.annotations.NullMarked;
