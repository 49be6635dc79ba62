package org.realtimeagenda.core;

/**
 * The primary key of a row of {@code events_table}: owner and number.
 *
 * @param userId the owner; positive, or 0 for events made on a computer that has no team yet
 * @param id 31 bits, positive
 */
public record EventKey(int userId, int id) implements Comparable<EventKey> {

  /** The UID of a row that was written without one. */
  public String defaultUid() {
    return userId + "-" + id + "@events";
  }

  @Override
  public int compareTo(EventKey other) {
    int byUser = Integer.compare(userId, other.userId);
    return byUser != 0 ? byUser : Integer.compare(id, other.id);
  }

  @Override
  public String toString() {
    return userId + "/" + id;
  }
}
