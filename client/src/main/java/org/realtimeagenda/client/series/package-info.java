/** What a person's change of an event, or of a series, comes to: pure, applies nothing. */
@NullMarked
package org.realtimeagenda.client.series;

import org.jspecify.annotations.NullMarked;
