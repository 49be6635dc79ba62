/** What a person can choose of the program. */
@NullMarked
package org.realtimeagenda.desktop.preferences;

import org.jspecify.annotations.NullMarked;
