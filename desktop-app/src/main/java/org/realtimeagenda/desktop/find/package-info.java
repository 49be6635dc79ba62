/** Search as one types: the field in the top bar, and what was found in place of the page. */
@NullMarked
package org.realtimeagenda.desktop.find;

import org.jspecify.annotations.NullMarked;
