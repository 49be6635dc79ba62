/** What the program writes down about itself: its log, and a report when it has failed. */
@NullMarked
package org.realtimeagenda.desktop.log;

import org.jspecify.annotations.NullMarked;
