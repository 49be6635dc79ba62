/** What can be done without a window: {@code agenda put}, {@code agenda watch} and the others. */
@NullMarked
package org.realtimeagenda.desktop.command;

import org.jspecify.annotations.NullMarked;
