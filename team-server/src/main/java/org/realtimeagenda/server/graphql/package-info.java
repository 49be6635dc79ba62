/** The team's GraphQL API, as AppSync would serve the same schema. */
@NullMarked
package org.realtimeagenda.server.graphql;

import org.jspecify.annotations.NullMarked;
