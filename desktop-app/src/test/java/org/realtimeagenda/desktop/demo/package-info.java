@NullMarked
package org.realtimeagenda.desktop.demo;

import org.jspecify.annotations.NullMarked;
