package org.realtimeagenda.desktop.doctor;

import java.util.ResourceBundle;

/** The texts of the steps. */
final class Messages {
  private Messages() {}

  /** The text of {@code key} with {@code values} in the places of its {@code %s}. */
  static String text(String key, Object... values) {
    return ResourceBundle.getBundle("org.realtimeagenda.desktop.doctor.messages")
        .getString(key)
        .formatted(values);
  }
}
