@NullMarked
package org.realtimeagenda.desktop.doctor;

import org.jspecify.annotations.NullMarked;
