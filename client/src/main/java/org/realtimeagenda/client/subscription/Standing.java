package org.realtimeagenda.client.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a subscription stands.
 *
 * @param readAt when the copy that is kept came from its source
 * @param updatedAt when the source last said that the copy is what it has
 * @param nextTry when it is asked again
 * @param failures since then, one after the other
 * @param etag RFC 9110 section 8.8.3; null where the source gave none
 * @param lastModified as the source gave it; null where it gave none
 * @param problem of the last try; null where it went well
 */
public record Standing(
    Instant readAt,
    Instant updatedAt,
    Instant nextTry,
    int failures,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Problem problem) {

  Standing confirmed(Instant now, Instant next) {
    return new Standing(readAt, now, next, 0, etag, lastModified, null);
  }

  Standing failed(Problem why, Instant next) {
    return new Standing(readAt, updatedAt, next, failures + 1, etag, lastModified, why);
  }
}
