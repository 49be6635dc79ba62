/** What an event is, its wire JSON, validation and merging: the words every other part uses. */
@NullMarked
package org.realtimeagenda.core;

import org.jspecify.annotations.NullMarked;
