/** Finding a team's backend in its AWS account. */
@NullMarked
package org.realtimeagenda.client.stack;

import org.jspecify.annotations.NullMarked;
