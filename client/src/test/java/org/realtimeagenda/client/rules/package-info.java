@NullMarked
package org.realtimeagenda.client.rules;

import org.jspecify.annotations.NullMarked;
