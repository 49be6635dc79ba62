package org.realtimeagenda.server;

/** Why a team server doesn't start; its message is for the person who started it. */
public final class CannotServeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String message;

  CannotServeException(String message) {
    super(message);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
