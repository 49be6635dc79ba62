@NullMarked
package org.realtimeagenda.client.team;

import org.jspecify.annotations.NullMarked;
