/** A team on one computer: a server, two members' windows, and a story that plays by itself. */
@NullMarked
package org.realtimeagenda.desktop.demo;

import org.jspecify.annotations.NullMarked;
