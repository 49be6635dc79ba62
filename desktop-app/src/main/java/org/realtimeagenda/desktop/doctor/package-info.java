/** Looks step by step at what a home needs to follow its team, and names what is wrong. */
@NullMarked
package org.realtimeagenda.desktop.doctor;

import org.jspecify.annotations.NullMarked;
