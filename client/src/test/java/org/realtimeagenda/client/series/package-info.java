@NullMarked
package org.realtimeagenda.client.series;

import org.jspecify.annotations.NullMarked;
