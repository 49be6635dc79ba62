package org.realtimeagenda.desktop.connection;

import java.util.List;
import org.realtimeagenda.client.replica.OwnChange;

/**
 * One line of the list of own changes.
 *
 * @param what what changed, in words
 * @param time when the person made it
 * @param state how far it has come, in words
 */
record ChangeLine(
    OwnChange change,
    Kind kind,
    String title,
    String what,
    String time,
    String state,
    List<Action> actions) {

  /** What was done to the event. */
  enum Kind {
    ADDED,
    EDITED,
    DELETED
  }

  /** What a person can do about it. */
  enum Action {
    COMPARE,
    RETRY,
    EDIT,
    DROP
  }

  /** It doesn't go on without the person. */
  boolean urgent() {
    return !actions.isEmpty();
  }
}
