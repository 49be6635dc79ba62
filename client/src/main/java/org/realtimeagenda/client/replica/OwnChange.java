package org.realtimeagenda.client.replica;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;

/**
 * An own change that the team hasn't taken.
 *
 * @param number names it for {@link Replica#retry} and {@link Replica#drop}; older ones are lower
 * @param whole the edit itself, or all that the team takes with it or not at all
 * @param madeAt when the person made it; the first of those that were folded into one
 */
public record OwnChange(
    long number, LocalEdit.OfEvent edit, LocalEdit whole, Instant madeAt, Progress progress) {

  /** A change of one event. */
  public OwnChange(long number, LocalEdit.OfEvent edit, Instant madeAt, Progress progress) {
    this(number, edit, edit, madeAt, progress);
  }

  /** How far it has come. */
  public sealed interface Progress {

    /** It goes out in its turn; until then newer ones of the event fold into it. */
    record Waiting() implements Progress {}

    /** It may have reached the team already, so it can't be taken out any more. */
    record Sent() implements Progress {}

    /** The team refused it; newer changes of its event wait behind it. */
    record Refused(String field, String reason) implements Progress {}

    /**
     * A colleague changed the same in one of the events that change together: sent once more, it
     * goes over theirs.
     */
    record Overtaken() implements Progress {}

    /**
     * A colleague changed the same; theirs is on the screen.
     *
     * @param theirs the event as the team has it now; null where it is gone
     */
    record TwoVersions(@Nullable CalendarEvent theirs) implements Progress {}
  }
}
