package org.realtimeagenda.desktop.dialog;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.client.rules.RepeatDays;

/** Which occurrences of a series something can be done to. */
final class Scopes {
  private Scopes() {}

  /** What is changed as the draft has it. */
  static Set<Scope> ofChange(EventDraft draft, Origin origin) {
    Set<Scope> scopes = ofDelete(origin);
    if (draft.otherRule()) {
      scopes.remove(Scope.THIS);
    } else if (scopes.contains(Scope.THIS) && !isOnRule(draft)) {
      return EnumSet.of(Scope.THIS);
    }
    return scopes;
  }

  /** What is deleted. */
  static Set<Scope> ofDelete(Origin origin) {
    if (!origin.isOccurrence()) {
      return EnumSet.of(Scope.ALL);
    }
    Set<Scope> scopes = EnumSet.allOf(Scope.class);
    if (origin.isFirst()) {
      // these are all of them
      scopes.remove(Scope.FOLLOWING);
    }
    return scopes;
  }

  /** A whole series can't be moved to a day that its rule leaves out: to a Saturday of weekdays. */
  private static boolean isOnRule(EventDraft draft) {
    LocalDate first = Repeat.day(draft.first());
    return !(draft.repeat() instanceof Repeat.Usual usual)
        || RepeatDays.next(usual, first).filter(first::equals).isPresent();
  }
}
