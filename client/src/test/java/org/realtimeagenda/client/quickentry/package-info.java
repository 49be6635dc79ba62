@NullMarked
package org.realtimeagenda.client.quickentry;

import org.jspecify.annotations.NullMarked;
