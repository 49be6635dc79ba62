@NullMarked
package org.realtimeagenda.client.stack;

import org.jspecify.annotations.NullMarked;
