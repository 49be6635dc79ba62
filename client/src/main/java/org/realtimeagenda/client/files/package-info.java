/** Files that only their owner may read. */
@NullMarked
package org.realtimeagenda.client.files;

import org.jspecify.annotations.NullMarked;
