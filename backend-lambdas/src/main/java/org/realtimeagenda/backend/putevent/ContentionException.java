package org.realtimeagenda.backend.putevent;

import java.io.IOException;

/** So many change the same rows at once that a transaction was cancelled time and again. */
final class ContentionException extends IOException {
  private static final long serialVersionUID = 1L;

  ContentionException(int tries) {
    super(tries + " transactions in a row were cancelled");
  }
}
