package org.realtimeagenda.desktop.command;

import java.util.ResourceBundle;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.ThisProgram;

/** The texts of the commands. */
final class Messages {
  static final ResourceBundle BUNDLE =
      new NamedBundle(Bundles.of(Messages.class), ThisProgram.COMMAND);

  private Messages() {}

  /** The text of {@code key} with {@code values} in the places of its {@code %s}. */
  static String text(String key, Object... values) {
    return BUNDLE.getString(key).formatted(values);
  }
}
