package org.realtimeagenda.core;

import org.jspecify.annotations.Nullable;

/**
 * A colleague, as everybody in the team sees them.
 *
 * @param color a name of the palette, #RRGGBB or a name in CSS, or null: the client picks one
 * @param tz IANA zone, or null
 * @param editors who else may write in this member's name
 */
public record Member(
    int userId, String name, @Nullable String color, @Nullable String tz, Editors editors) {

  /** A member for whom nobody else writes. */
  public Member(int userId, String name, @Nullable String color, @Nullable String tz) {
    this(userId, name, color, tz, Editors.nobody());
  }

  /** Whether that user may create and change events that this member owns. */
  public boolean mayBeEditedBy(int author) {
    return author == userId || editors.include(author);
  }

  /** The same member with others who may write in their name. */
  public Member withEditors(Editors newEditors) {
    return new Member(userId, name, color, tz, newEditors);
  }
}
