package org.realtimeagenda.core;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Field by field: what we changed and they didn't is ours, what both changed is a person's to
 * decide. Start, end, zone and rule are one field, since half of one and half of another is a time
 * that nobody meant. Where they deleted the event, all of ours is a person's to decide.
 */
public final class Merge {

  private static final List<Attribute> WHEN =
      List.of(Attribute.DT_START, Attribute.DT_END, Attribute.TZ, Attribute.RRULE);

  /**
   * What came out.
   *
   * @param send ours that merge by themselves, to be put on their revision
   * @param offer ours that they changed too, to another value
   */
  public record Result(
      Map<Attribute, @Nullable Object> send, Map<Attribute, @Nullable Object> offer) {}

  private Merge() {}

  /** The attributes that count as one with this one: start, end, zone and rule are one field. */
  public static List<Attribute> field(Attribute attribute) {
    return WHEN.contains(attribute) ? WHEN : List.of(attribute);
  }

  /**
   * Lays our change over theirs.
   *
   * @param base the row that our change was made on
   * @param ours the attributes that we changed; null = removed
   * @param theirs the row as it is now
   */
  public static Result merge(
      CalendarEvent base, Map<Attribute, ? extends @Nullable Object> ours, CalendarEvent theirs) {
    Map<Attribute, @Nullable Object> send = new EnumMap<>(Attribute.class);
    Map<Attribute, @Nullable Object> offer = new EnumMap<>(Attribute.class);
    CalendarEvent mine = base.with(ours);
    if (theirs.deleted() && !base.deleted()) {
      ours.forEach(offer::put);
      return new Result(send, offer);
    }
    Set<Attribute> left = EnumSet.noneOf(Attribute.class);
    left.addAll(ours.keySet());
    while (!left.isEmpty()) {
      Attribute next = left.iterator().next();
      List<Attribute> field = field(next);
      left.removeAll(field);
      if (same(field, mine, theirs)) {
        continue;
      }
      Map<Attribute, @Nullable Object> part = same(field, base, theirs) ? send : offer;
      field.stream()
          .filter(attribute -> !same(List.of(attribute), mine, theirs))
          .forEach(attribute -> part.put(attribute, attribute.of(mine)));
    }
    return new Result(send, offer);
  }

  private static boolean same(List<Attribute> field, CalendarEvent one, CalendarEvent other) {
    return field.stream()
        .allMatch(attribute -> Objects.equals(attribute.of(one), attribute.of(other)));
  }
}
