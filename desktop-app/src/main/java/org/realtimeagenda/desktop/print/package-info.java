/** Days, weeks, months and lists as PDF files. */
@NullMarked
package org.realtimeagenda.desktop.print;

import org.jspecify.annotations.NullMarked;
