@NullMarked
package org.realtimeagenda.desktop.firstrun;

import org.jspecify.annotations.NullMarked;
