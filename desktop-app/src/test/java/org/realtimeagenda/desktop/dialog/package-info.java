@NullMarked
package org.realtimeagenda.desktop.dialog;

import org.jspecify.annotations.NullMarked;
