@NullMarked
package org.realtimeagenda.desktop.command;

import org.jspecify.annotations.NullMarked;
