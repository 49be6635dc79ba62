package org.realtimeagenda.server;

/** Why a team server doesn't start, in words for the person who started it. */
public final class CannotServeException extends Exception {
  private static final long serialVersionUID = 1L;

  CannotServeException(String message) {
    super(message);
  }

  CannotServeException(String message, Throwable cause) {
    super(message, cause);
  }
}
