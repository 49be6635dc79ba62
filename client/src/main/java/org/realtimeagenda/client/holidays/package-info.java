/** Public holidays: asked of Nager.Date, kept on disk, computed where the service has none. */
@NullMarked
package org.realtimeagenda.client.holidays;

import org.jspecify.annotations.NullMarked;
