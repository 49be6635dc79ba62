package org.realtimeagenda.client.store;

/** A disk on which a store finds no more room. */
public final class FullDisk {
  private FullDisk() {}

  /** From now on the store's file can't grow. */
  public static void under(SqliteCalendarStore store) {
    limit(store, 1);
  }

  /** Somebody has made room. */
  public static void hasRoomUnder(SqliteCalendarStore store) {
    limit(store, 1_000_000);
  }

  private static void limit(SqliteCalendarStore store, int pages) {
    // below the present size SQLite takes that
    store.database.list("PRAGMA max_page_count = " + pages, row -> row.getInt(1));
  }
}
