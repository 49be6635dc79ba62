@NullMarked
package org.realtimeagenda.client.putevent;

import org.jspecify.annotations.NullMarked;
