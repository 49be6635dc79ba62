package org.realtimeagenda.client.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;

/** The outbox: own edits, in the order in which they are sent. */
final class EditTable {

  private static final String SELECT =
      "SELECT " + String.join(", ", EditColumns.NAMES) + " FROM edits ";

  /** What the backend still has to take: later edits of its event wait behind it. */
  private static final String AHEAD = " IN ('waiting', 'frozen', 'parked', 'overtaken')";

  private static final String UNDECIDED = " IN ('parked', 'overtaken', 'offered')";

  private static final String INSERT =
      "INSERT INTO edits ("
          + String.join(", ", EditColumns.NAMES)
          + ", series) VALUES ("
          + "?, ".repeat(EditColumns.NAMES.size())
          + "?)";

  private static final String UPDATE =
      "UPDATE edits SET "
          + EditColumns.NAMES.stream()
              .map(column -> column + " = ?, ")
              .collect(Collectors.joining())
          + "series = ? WHERE position = ?";

  private final Database database;
  private @Nullable Boolean empty;

  EditTable(Database database) {
    this.database = database;
    database.onRollback(() -> empty = null);
  }

  /** While many rows of the team are written there are mostly none, and nothing is to be asked. */
  boolean isEmpty() {
    Boolean known = empty;
    if (known == null) {
      known = database.one("SELECT 1 FROM edits LIMIT 1", row -> row.getInt(1)).isEmpty();
      empty = known;
    }
    return known;
  }

  /** Reads all there is, and keeps nothing of it. */
  void check() {
    String found =
        database.one("PRAGMA integrity_check(edits)", row -> row.getString(1)).orElse("nothing");
    if (!found.equals("ok")) {
      throw new DamagedStoreException(found);
    }
    database.each(SELECT + "ORDER BY position", EditColumns::read, _ -> {});
    database.releaseCache();
  }

  List<Edit> all() {
    return database.list(SELECT + "ORDER BY position", EditColumns::read);
  }

  /** Those of events that recur, and perhaps a few others. */
  List<Edit> recurring() {
    String rule = CountedText.ofList(List.of(Attribute.RRULE.wireName()));
    return database.list(
        SELECT + "WHERE instr(image, ?) OR instr(changed, ?) ORDER BY position",
        EditColumns::read,
        rule,
        rule);
  }

  List<Edit> of(EventKey key) {
    if (isEmpty()) {
      return List.of();
    }
    return database.list(
        SELECT + "WHERE user_id = ? AND id = ? ORDER BY position",
        EditColumns::read,
        key.userId(),
        key.id());
  }

  /** Those of them that were never sent. */
  List<Edit> unsent(EventKey key) {
    if (isEmpty()) {
      return List.of();
    }
    return database.list(
        SELECT + "WHERE user_id = ? AND id = ? AND state = 'waiting' ORDER BY position",
        EditColumns::read,
        key.userId(),
        key.id());
  }

  List<Edit> series(int userId, String uid) {
    if (isEmpty()) {
      return List.of();
    }
    return database.list(
        SELECT + "WHERE user_id = ? AND series = ? ORDER BY position",
        EditColumns::read,
        userId,
        uid);
  }

  Optional<Edit> get(long position) {
    return database.one(SELECT + "WHERE position = ?", EditColumns::read, position);
  }

  List<Edit> open(int most) {
    return database.list(
        SELECT
            + "WHERE state <> 'accepted'"
            + " ORDER BY state"
            + UNDECIDED
            + " DESC, position LIMIT ?",
        EditColumns::read,
        most);
  }

  List<Edit> covered() {
    return database.list(
        SELECT + "WHERE state = 'accepted' AND covered = 1 ORDER BY position", EditColumns::read);
  }

  /** Those that change together, in order. */
  List<Edit> together(long group) {
    return database.list(SELECT + "WHERE together = ? ORDER BY position", EditColumns::read, group);
  }

  /**
   * The oldest of each event that the backend still has to take, unless that is a refused one; of
   * what changes together, where that is so for each.
   */
  List<Edit> next(int most) {
    return database.list(
        SELECT
            + "AS edit WHERE state IN ('waiting', 'frozen') AND NOT EXISTS"
            + " (SELECT 1 FROM edits AS part JOIN edits AS older"
            + " ON older.user_id = part.user_id AND older.id = part.id"
            + " AND older.position < part.position AND older.state"
            + AHEAD
            + " WHERE part.position = edit.position OR part.together = edit.together)"
            + " ORDER BY position LIMIT ?",
        EditColumns::read,
        most);
  }

  int waiting() {
    return count("SELECT count(*) FROM edits WHERE state" + AHEAD);
  }

  int undecided() {
    return count("SELECT count(*) FROM edits WHERE state" + UNDECIDED);
  }

  private int count(String sql) {
    return database.one(sql, row -> row.getInt(1)).orElseThrow();
  }

  /** Puts {@code edit} at the end. */
  Edit add(LocalEdit.OfEvent edit, Change.Base base, Instant madeAt, Edit.State state) {
    long last =
        database
            .one("SELECT seq FROM sqlite_sequence WHERE name = 'edits'", row -> row.getLong(1))
            .orElse(0L);
    Edit added = new Edit(last + 1, edit, base, null, madeAt, state, null);
    restore(added);
    return added;
  }

  /** Puts {@code edit} where it was in another store. */
  void restore(Edit edit) {
    List<@Nullable Object> values = EditColumns.values(edit);
    values.add(edit.uid());
    database.update(INSERT, values.toArray());
    empty = false;
  }

  /** Replaces what is at the edit's position. */
  void put(Edit edit) {
    List<@Nullable Object> values = EditColumns.values(edit);
    values.add(edit.uid());
    values.add(edit.position());
    database.update(UPDATE, values.toArray());
  }

  void remove(long position) {
    database.update("DELETE FROM edits WHERE position = ?", position);
    empty = null;
  }

  /** A first sync begins: what the backend has now, the log after it doesn't tell any more. */
  void cover() {
    database.update("UPDATE edits SET covered = 1 WHERE state IN ('accepted', 'frozen')");
  }

  /** The first sync has ended; an edit that was sent before it may still be without its answer. */
  void uncover() {
    database.update("UPDATE edits SET covered = 2 WHERE covered = 1");
  }

  /** 1 while a first sync is under way that began after the edit was sent, 2 when it has ended. */
  int covered(long position) {
    return database
        .one("SELECT covered FROM edits WHERE position = ?", row -> row.getInt(1), position)
        .orElse(0);
  }
}
