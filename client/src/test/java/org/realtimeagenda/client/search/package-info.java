@NullMarked
package org.realtimeagenda.client.search;

import org.jspecify.annotations.NullMarked;
