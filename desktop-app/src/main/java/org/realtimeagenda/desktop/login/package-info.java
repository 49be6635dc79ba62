/** The start of the program, in the background, when a person logs in. */
@NullMarked
package org.realtimeagenda.desktop.login;

import org.jspecify.annotations.NullMarked;
