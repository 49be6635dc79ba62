package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.backend.putevent.EventTable;
import org.realtimeagenda.backend.putevent.Receipt;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.EventKey;

/** {@code events_table} and {@code receipts_table}; wakes the relay after each commit. */
final class SqliteEventTable implements EventTable {

  private static final String ROW =
      "SELECT " + Schema.image("e") + " FROM events_table e WHERE user_id = ? AND id = ?";
  private static final String RECEIPT =
      "SELECT content_hash, user_id, id, revision, expires_at FROM receipts_table"
          + " WHERE author = ? AND mutation_id = ?";
  private static final String NEW_RECEIPT =
      "INSERT INTO receipts_table (author, mutation_id, content_hash, user_id, id, revision,"
          + " expires_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

  private final Database database;
  private final Runnable committed;

  SqliteEventTable(Database database, Runnable committed) {
    this.database = database;
    this.committed = committed;
  }

  @Override
  public Snapshot read(int author, List<Change> changes) throws IOException {
    return database.read(
        sql -> {
          Map<EventKey, Image> rows = new HashMap<>();
          Map<String, Receipt> receipts = new HashMap<>();
          for (Change change : changes) {
            Image row = row(sql, change.key());
            if (row != null) {
              rows.put(change.key(), row);
            }
            Receipt receipt = receipt(sql, author, change.mutationId());
            if (receipt != null) {
              receipts.put(change.mutationId(), receipt);
            }
          }
          return new Snapshot(rows, receipts);
        });
  }

  @Override
  public boolean commit(List<Write> writes) throws IOException {
    boolean done = database.write(sql -> commit(sql, writes));
    if (done) {
      committed.run();
    }
    return done;
  }

  private static boolean commit(Sql sql, List<Write> writes) throws SQLException {
    for (Write write : writes) {
      if (!writeReceipt(sql, write.receipt()) || !writeRow(sql, write)) {
        sql.rollback();
        return false;
      }
    }
    return true;
  }

  private static boolean writeReceipt(Sql sql, Receipt receipt) throws SQLException {
    return sql.update(
            NEW_RECEIPT,
            receipt.author(),
            receipt.mutationId(),
            receipt.contentHash(),
            receipt.answer().key().userId(),
            receipt.answer().key().id(),
            receipt.answer().revision(),
            receipt.expiresAt().getEpochSecond())
        == 1;
  }

  private static boolean writeRow(Sql sql, Write write) throws SQLException {
    List<String> columns = write.values().keySet().stream().map(Attribute::wireName).toList();
    List<@Nullable Object> parameters = new ArrayList<>();
    write.values().values().forEach(value -> parameters.add(RowImages.column(value)));
    parameters.add(write.key().userId());
    parameters.add(write.key().id());
    String update =
        "UPDATE events_table SET "
            + String.join(" = ?, ", columns)
            + " = ? WHERE user_id = ? AND id = ? AND ";
    String statement =
        switch (write.condition()) {
          case Change.Base.Absent() ->
              "INSERT INTO events_table ("
                  + String.join(", ", columns)
                  + ", user_id, id) VALUES ("
                  + "?, ".repeat(columns.size())
                  + "?, ?) ON CONFLICT DO NOTHING";
          case Change.Base.Unrevised() -> update + "coalesce(revision, '') = ''";
          case Change.Base.Revision(String revision) -> {
            parameters.add(revision);
            yield update + "revision = ?";
          }
        };
    return sql.update(statement, parameters.toArray()) == 1;
  }

  private static @Nullable Image row(Sql sql, EventKey key) throws SQLException {
    try (ResultSet result = sql.query(ROW, key.userId(), key.id())) {
      return result.next() ? RowImages.parse(result.getString(1)) : null;
    }
  }

  private static @Nullable Receipt receipt(Sql sql, int author, String mutationId)
      throws SQLException {
    try (ResultSet result = sql.query(RECEIPT, author, mutationId)) {
      if (!result.next()) {
        return null;
      }
      EventKey key = new EventKey(result.getInt("user_id"), result.getInt("id"));
      return new Receipt(
          author,
          mutationId,
          result.getString("content_hash"),
          new ChangeResult.Accepted(key, result.getString("revision")),
          Instant.ofEpochSecond(result.getLong("expires_at")));
    }
  }
}
