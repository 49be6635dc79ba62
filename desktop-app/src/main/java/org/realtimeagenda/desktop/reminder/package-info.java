@NullMarked
package org.realtimeagenda.desktop.reminder;

import org.jspecify.annotations.NullMarked;
