/** What a search compares: words without case and accents, and where a text has them. */
@NullMarked
package org.realtimeagenda.client.search;

import org.jspecify.annotations.NullMarked;
