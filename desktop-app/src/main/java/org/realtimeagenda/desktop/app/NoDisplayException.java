package org.realtimeagenda.desktop.app;

import org.realtimeagenda.desktop.shell.Commands;

/** A window was asked for where none can be opened; the message tells a person so. */
public final class NoDisplayException extends RuntimeException {

  NoDisplayException(UnsupportedOperationException toolkit) {
    super(Commands.noDisplay(), toolkit);
  }
}
