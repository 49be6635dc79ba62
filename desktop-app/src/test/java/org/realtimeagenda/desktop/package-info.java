@NullMarked
package org.realtimeagenda.desktop;

import org.jspecify.annotations.NullMarked;
