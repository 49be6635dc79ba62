package org.realtimeagenda.desktop.dialog;

import java.util.EnumSet;
import java.util.Set;
import org.realtimeagenda.client.replica.Scope;

/** Which occurrences of a series something can be done to. */
final class Scopes {
  private Scopes() {}

  /** What is changed as the draft has it. */
  static Set<Scope> ofChange(EventDraft draft, Origin origin) {
    Set<Scope> scopes = ofDelete(origin);
    if (draft.otherRule()) {
      scopes.remove(Scope.THIS);
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
}
