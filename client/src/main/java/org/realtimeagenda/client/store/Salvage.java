package org.realtimeagenda.client.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.realtimeagenda.core.EventKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can still be read of own edits in a damaged store.
 *
 * @param complete false when something there couldn't be read
 */
record Salvage(List<Edit> edits, List<Receipt> receipts, boolean complete) {

  private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

  /** SQLite's header and some of its fields (sqlite.org/fileformat.html, section 1.3). */
  private static final int HEADER = 100;

  private static final int PAGE_SIZE = 16;
  private static final int PAGE_COUNT = 28;
  private static final int FREE_PAGES = 32;

  /** How far is looked when the highest position can't be read. */
  private static final int MOST_POSITIONS = 100_000;

  /**
   * Reads a file that nobody else has open.
   *
   * @param file is changed by it: give it a copy
   * @param sound a store without damage, of which the header is taken when {@code file} has none
   * @throws IOException when the disk fails
   */
  static Salvage of(Path file, Path sound) throws IOException {
    mendHeader(file, sound);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      List<Edit> edits = new ArrayList<>();
      boolean complete = edits(connection, edits);
      return new Salvage(
          complete ? edits : edits.stream().map(Salvage::held).toList(),
          receipts(connection),
          complete);
    } catch (SQLException unreadable) {
      LOG.warn("Nothing of the damaged store can be read", unreadable);
      return new Salvage(List.of(), List.of(), false);
    }
  }

  /** Of what changes together a part may be lost: it doesn't go out without a person's will. */
  private static Edit held(Edit edit) {
    return edit.together() != null && edit.waits()
        ? edit.withState(new Edit.State.Parked("event", "A part of this change may be lost"))
        : edit;
  }

  /**
   * Without a header SQLite reads nothing of a file, not even of its -wal. Any store's will do:
   * where tables begin is written behind it.
   */
  private static void mendHeader(Path file, Path sound) throws IOException {
    try (FileChannel damaged = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer header = header(sound);
      int pageSize = header.getShort(PAGE_SIZE);
      int pages = (int) Math.max(1, damaged.size() / pageSize);
      damaged.write(header.putInt(PAGE_COUNT, pages).putLong(FREE_PAGES, 0), 0);
      if (damaged.size() < pageSize) {
        damaged.write(ByteBuffer.allocate(1), pageSize - 1L);
      }
    }
  }

  private static ByteBuffer header(Path sound) throws IOException {
    try (FileChannel channel = FileChannel.open(sound, StandardOpenOption.READ)) {
      ByteBuffer header = ByteBuffer.allocate(HEADER);
      channel.read(header, 0);
      return header.flip();
    }
  }

  /** Adds what can be read, in order; false when something can't. */
  private static boolean edits(Connection connection, List<Edit> edits) throws SQLException {
    OptionalLong known = lastPosition(connection);
    long last = known.orElse(MOST_POSITIONS);
    boolean complete = known.isPresent();
    String query =
        "SELECT "
            + columns(connection)
            + " FROM edits NOT INDEXED WHERE position > ? ORDER BY position";
    long after = 0;
    while (after < last) {
      // a new one each time: a statement that has failed is of no use any more
      try (PreparedStatement statement = connection.prepareStatement(query)) {
        statement.setLong(1, after);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            long position = rows.getLong(1);
            complete &= position > after && edit(rows, edits);
            after = Math.max(after, position);
          }
          return complete;
        } catch (SQLException damagedPage) {
          complete = false;
          after++;
        }
      }
    }
    return complete;
  }

  private static boolean edit(ResultSet row, List<Edit> edits) throws SQLException {
    try {
      edits.add(EditColumns.read(row));
      return true;
    } catch (RuntimeException unreadable) {
      LOG.warn("An own change can't be read any more", unreadable);
      return false;
    }
  }

  /** The highest that was ever given; empty when nobody knows. */
  private static OptionalLong lastPosition(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'edits'")) {
      return OptionalLong.of(row.getLong(1));
    } catch (SQLException unreadable) {
      LOG.warn("It can't be read how many own changes there were", unreadable);
      return OptionalLong.empty();
    }
  }

  /** Those that an older version of the table lacks are null. */
  private static String columns(Connection connection) throws SQLException {
    Set<String> there = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name FROM pragma_table_info('edits')")) {
      while (rows.next()) {
        there.add(rows.getString(1));
      }
    }
    return EditColumns.NAMES.stream()
        .map(column -> there.contains(column) ? column : "NULL")
        .collect(Collectors.joining(", "));
  }

  /** Those that can be read from either end. */
  private static List<Receipt> receipts(Connection connection) {
    List<Receipt> receipts = new ArrayList<>();
    for (String order : List.of("ASC", "DESC")) {
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT mutation_id, user_id, id, revision, received_at FROM receipts"
                      + " ORDER BY mutation_id "
                      + order)) {
        while (rows.next()) {
          receipts.add(
              new Receipt(
                  rows.getString(1),
                  new EventKey(rows.getInt(2), rows.getInt(3)),
                  rows.getString(4),
                  Instant.ofEpochMilli(rows.getLong(5))));
        }
        break;
      } catch (SQLException | RuntimeException damaged) {
        LOG.warn("Some receipts can't be read any more", damaged);
      }
    }
    return receipts;
  }
}
