package org.realtimeagenda.desktop.command;

import java.util.ResourceBundle;

/** The texts of the commands. */
final class Messages {
  static final String BUNDLE = "org.realtimeagenda.desktop.command.messages";

  private Messages() {}

  /** The text of {@code key} with {@code values} in the places of its {@code %s}. */
  static String text(String key, Object... values) {
    return ResourceBundle.getBundle(BUNDLE).getString(key).formatted(values);
  }
}
