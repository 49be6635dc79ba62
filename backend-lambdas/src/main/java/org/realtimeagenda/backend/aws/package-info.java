/** The entry points that AWS Lambda calls. */
@NullMarked
package org.realtimeagenda.backend.aws;

import org.jspecify.annotations.NullMarked;
