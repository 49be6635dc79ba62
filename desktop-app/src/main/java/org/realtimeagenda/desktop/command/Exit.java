package org.realtimeagenda.desktop.command;

/** How a command ends, as a script sees it. */
enum Exit {
  DONE(0),
  /** The backend, or a rule, said no. */
  REFUSED(1),
  /** The command line, or the connection file it names, can't be used. */
  USAGE(2),
  /** Nothing answered: trying again later may help. */
  OUT_OF_REACH(3);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
