/** Paints the window into PNG files, which a person looks at. No test, and nothing asserts. */
@NullMarked
package org.realtimeagenda.desktop.pictures;

import org.jspecify.annotations.NullMarked;
