package org.realtimeagenda.desktop.toast;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.theme.ChipColor;

/**
 * A small message in the corner of the window.
 *
 * @param from whom it is about
 * @param detail the second line; may be empty
 * @param action what its button does; null for none
 * @param other what a second button does; null for none
 * @param stays it doesn't go before somebody closes it
 */
public record Toast(
    From from,
    String title,
    String detail,
    @Nullable Action action,
    @Nullable Action other,
    boolean stays) {

  /** A toast that goes by itself. */
  public Toast(From from, String title, String detail, @Nullable Action action) {
    this(from, title, detail, action, null, false);
  }

  /** The same, until somebody closes it. */
  public Toast staying() {
    return new Toast(from, title, detail, action, other, true);
  }

  /** The same with a second button. */
  public Toast or(Action second) {
    return new Toast(from, title, detail, action, second, stays);
  }

  /** What stands at the left of a toast. */
  public sealed interface From {

    /** A colleague's initials on their colour. */
    record Person(String initials, ChipColor color) implements From {}

    /** Several colleagues. */
    record Team() implements From {}

    /** The team is in reach. */
    record Live() implements From {}

    /** Another state of the connection. */
    record State(Feather icon) implements From {}

    /** Something that the person at the window did. */
    record Deed(Feather icon) implements From {}

    /** Something about this computer. */
    record Info() implements From {}

    /** Something that needs the person. */
    record Warning() implements From {}
  }

  /** A button with a name. */
  public record Action(String name, Runnable run) {}
}
