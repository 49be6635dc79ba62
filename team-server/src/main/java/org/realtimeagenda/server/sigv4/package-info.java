/** AWS Signature Version 4, on the side that checks it. */
@NullMarked
package org.realtimeagenda.server.sigv4;

import org.jspecify.annotations.NullMarked;
