package org.realtimeagenda.desktop.command;

/** The end of a command that didn't do what it was asked; its text is for the person. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Exit exit;

  CommandFailure(Exit exit, String sentence) {
    super(sentence);
    this.exit = exit;
  }

  CommandFailure(Exit exit, String sentence, Exception cause) {
    super(sentence, cause);
    this.exit = exit;
  }

  Exit exit() {
    return exit;
  }
}
