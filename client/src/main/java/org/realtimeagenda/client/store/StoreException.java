package org.realtimeagenda.client.store;

/** The store can't be read or written: a full disk, a damaged file, one of a newer version. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(Throwable cause) {
    super(cause);
  }
}
