@NullMarked
package org.realtimeagenda.desktop.instance;

import org.jspecify.annotations.NullMarked;
