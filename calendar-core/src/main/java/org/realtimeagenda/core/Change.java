package org.realtimeagenda.core;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change that a member asks put-event for.
 *
 * @param mutationId the client's own name for the change: a repeat gets the first answer
 * @param base what the row must be for the change to be accepted
 * @param values the attributes that change; absent = unchanged, null = removed. Empty for a delete
 */
public record Change(
    String mutationId, Op op, Base base, EventKey key, Map<Attribute, @Nullable Object> values) {

  /** What a change does to its row. */
  public enum Op {
    PUT,
    DELETE;

    /** As on the wire. */
    public String wireName() {
      return this == PUT ? "put" : "delete";
    }
  }

  /** {@code base_revision}: the row's state that the change was made on. */
  public sealed interface Base {
    /** A create: there must be no row. */
    record Absent() implements Base {}

    /** There must be a row without a revision: another tool's. */
    record Unrevised() implements Base {}

    /** The row's revision must be this one. */
    record Revision(String value) implements Base {}

    /** The base that {@code event}, as it is now, fulfils. */
    static Base of(@Nullable CalendarEvent event) {
      if (event == null) {
        return new Absent();
      }
      String revision = event.revision();
      return revision == null || revision.isEmpty() ? new Unrevised() : new Revision(revision);
    }
  }

  // Not the compact form: that one's class file lacks the @Nullable inside the map's type.
  public Change(
      String mutationId, Op op, Base base, EventKey key, Map<Attribute, @Nullable Object> values) {
    this.mutationId = mutationId;
    this.op = op;
    this.base = base;
    this.key = key;
    this.values = Collections.unmodifiableMap(copy(values));
  }

  private static Map<Attribute, @Nullable Object> copy(Map<Attribute, @Nullable Object> values) {
    Map<Attribute, @Nullable Object> copy = new EnumMap<>(Attribute.class);
    copy.putAll(values);
    return copy;
  }
}
