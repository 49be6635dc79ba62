package org.realtimeagenda.client.store;

/** What the store's file holds isn't what was written: it never gets well by itself. */
public final class DamagedStoreException extends StoreException {
  private static final long serialVersionUID = 1L;

  public DamagedStoreException(String message) {
    super(message);
  }

  public DamagedStoreException(Throwable cause) {
    super("This computer's copy of the calendar is damaged", cause);
  }
}
