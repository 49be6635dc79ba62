@NullMarked
package org.realtimeagenda.client.subscription;

import org.jspecify.annotations.NullMarked;
