package org.realtimeagenda.desktop.doctor;

import org.realtimeagenda.desktop.Bundles;

/** The texts of the steps. */
final class Messages {
  private Messages() {}

  /** The text of {@code key} with {@code values} in the places of its {@code %s}. */
  static String text(String key, Object... values) {
    return Bundles.of(Messages.class).getString(key).formatted(values);
  }
}
