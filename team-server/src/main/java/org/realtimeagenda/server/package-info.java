/** The team server: one process on loopback in place of the cloud. */
@NullMarked
package org.realtimeagenda.server;

import org.jspecify.annotations.NullMarked;
