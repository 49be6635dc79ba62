package org.realtimeagenda.client.subscription;

import java.util.Collection;
import java.util.List;
import org.realtimeagenda.core.Sha256;

/**
 * A calendar that a person reads along.
 *
 * @param id tells it from others; says nothing of its source
 * @param name as the person calls it
 * @param color a name of the palette, or #RRGGBB
 * @param shown whether its events are
 */
public record Subscription(String id, Source source, String name, String color, boolean shown) {

  /** In the order in which they are given; colleagues are given theirs from the other end. */
  private static final List<String> COLORS =
      List.of("slate", "gold", "teal", "pink", "violet", "green", "orange", "blue");

  private static final int ID_LENGTH = 16;

  static String id(Source source) {
    return Sha256.hex(source.text()).substring(0, ID_LENGTH);
  }

  /** A colour that none of the others has, while there is one. */
  static String freeColor(Collection<Subscription> others) {
    return COLORS.stream()
        .filter(color -> others.stream().noneMatch(other -> other.color().equals(color)))
        .findFirst()
        .orElse(COLORS.getFirst());
  }

  /** The same by another name. */
  public Subscription withName(String other) {
    return new Subscription(id, source, other, color, shown);
  }

  public Subscription withColor(String other) {
    return new Subscription(id, source, name, other, shown);
  }

  public Subscription withShown(boolean other) {
    return new Subscription(id, source, name, color, other);
  }
}
