package org.realtimeagenda.client.store;

/**
 * The store can't be read or written: a full disk, a file that is locked, one of a newer version.
 */
public sealed class StoreException extends RuntimeException permits DamagedStoreException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
