package org.realtimeagenda.client.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;

/** The outbox: own edits, in the order in which they are sent. */
final class EditTable {

  private static final String SELECT =
      "SELECT position, user_id, id, kind, image, changed, base, mutation_id, state, revision,"
          + " covered, field, reason, made_at FROM edits ";

  private final Database database;

  EditTable(Database database) {
    this.database = database;
  }

  List<Edit> all() {
    return database.list(SELECT + "ORDER BY position", EditTable::read);
  }

  List<Edit> of(EventKey key) {
    return database.list(
        SELECT + "WHERE user_id = ? AND id = ? ORDER BY position",
        EditTable::read,
        key.userId(),
        key.id());
  }

  List<Edit> series(int userId, String uid) {
    return database.list(
        SELECT + "WHERE user_id = ? AND series = ? ORDER BY position",
        EditTable::read,
        userId,
        uid);
  }

  Optional<Edit> get(long position) {
    return database.one(SELECT + "WHERE position = ?", EditTable::read, position);
  }

  List<Edit> open(int most) {
    return database.list(
        SELECT
            + "WHERE state <> 'accepted'"
            + " ORDER BY state IN ('parked', 'offered') DESC, position LIMIT ?",
        EditTable::read,
        most);
  }

  List<Edit> covered() {
    return database.list(
        SELECT + "WHERE state = 'accepted' AND covered = 1 ORDER BY position", EditTable::read);
  }

  int waiting() {
    return count("SELECT count(*) FROM edits WHERE state IN ('waiting', 'frozen', 'parked')");
  }

  int undecided() {
    return count("SELECT count(*) FROM edits WHERE state IN ('parked', 'offered')");
  }

  private int count(String sql) {
    return database.one(sql, row -> row.getInt(1)).orElseThrow();
  }

  /** Puts {@code edit} at the end. */
  void add(LocalEdit edit, Change.Base base, Instant madeAt, Edit.State state) {
    database.update(
        "INSERT INTO edits (user_id, id, series, kind, image, changed, state)"
            + " VALUES (0, 0, '', '', '', '', 'waiting')");
    long position = database.one("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
    put(new Edit(position, edit, base, null, madeAt, state));
  }

  /** Replaces what is at the edit's position. */
  void put(Edit edit) {
    CalendarEvent image =
        switch (edit.edit()) {
          case LocalEdit.Create(CalendarEvent event) -> event;
          case LocalEdit.Update(CalendarEvent before, var _) -> before;
          case LocalEdit.Delete(CalendarEvent before) -> before;
        };
    Map<Attribute, @Nullable Object> changed =
        edit.edit() instanceof LocalEdit.Update(var _, var values) ? values : Map.of();
    String kind =
        switch (edit.edit()) {
          case LocalEdit.Create _ -> "create";
          case LocalEdit.Update _ -> "update";
          case LocalEdit.Delete _ -> "delete";
        };
    String base =
        switch (edit.base()) {
          case Change.Base.Absent() -> null;
          case Change.Base.Unrevised() -> "";
          case Change.Base.Revision(String value) -> value;
        };
    database.update(
        "UPDATE edits SET user_id = ?, id = ?, series = ?, kind = ?, image = ?, changed = ?,"
            + " base = ?, mutation_id = ?, revision = NULL, covered = 0, field = NULL,"
            + " reason = NULL, made_at = ? WHERE position = ?",
        image.key().userId(),
        image.key().id(),
        image.effectiveUid(),
        kind,
        CountedText.ofAttributes(image.attributes()),
        CountedText.ofAttributes(changed),
        base,
        edit.mutationId(),
        edit.madeAt().toEpochMilli(),
        edit.position());
    putState(edit.position(), edit.state());
  }

  private void putState(long position, Edit.State state) {
    switch (state) {
      case Edit.State.Waiting() -> putState(position, "waiting", null, false, null, null);
      case Edit.State.Frozen() -> putState(position, "frozen", null, false, null, null);
      case Edit.State.Accepted(String revision, boolean covered) ->
          putState(position, "accepted", revision, covered, null, null);
      case Edit.State.Parked(String field, String reason) ->
          putState(position, "parked", null, false, field, reason);
      case Edit.State.Offered() -> putState(position, "offered", null, false, null, null);
    }
  }

  private void putState(
      long position,
      String state,
      @Nullable String revision,
      boolean covered,
      @Nullable String field,
      @Nullable String reason) {
    database.update(
        "UPDATE edits SET state = ?, revision = ?, covered = ?, field = ?, reason = ?"
            + " WHERE position = ?",
        state,
        revision,
        covered,
        field,
        reason,
        position);
  }

  void remove(long position) {
    database.update("DELETE FROM edits WHERE position = ?", position);
  }

  /** A first sync begins: it will show whatever was accepted before it. */
  void coverAccepted() {
    database.update("UPDATE edits SET covered = 1 WHERE state = 'accepted'");
  }

  private static Edit read(ResultSet row) throws SQLException {
    CalendarEvent image =
        CalendarEvent.of(
            new EventKey(row.getInt(2), row.getInt(3)), CountedText.attributes(row.getString(5)));
    LocalEdit edit =
        switch (row.getString(4)) {
          case "create" -> new LocalEdit.Create(image);
          case "update" -> new LocalEdit.Update(image, CountedText.attributes(row.getString(6)));
          case "delete" -> new LocalEdit.Delete(image);
          case String other -> throw new StoreException("unknown kind of edit: " + other);
        };
    return new Edit(
        row.getLong(1),
        edit,
        base(row.getString(7)),
        row.getString(8),
        Instant.ofEpochMilli(row.getLong(14)),
        state(row));
  }

  private static Change.Base base(@Nullable String base) {
    if (base == null) {
      return new Change.Base.Absent();
    }
    return base.isEmpty() ? new Change.Base.Unrevised() : new Change.Base.Revision(base);
  }

  private static Edit.State state(ResultSet row) throws SQLException {
    return switch (row.getString(9)) {
      case "waiting" -> new Edit.State.Waiting();
      case "frozen" -> new Edit.State.Frozen();
      case "accepted" ->
          new Edit.State.Accepted(Objects.requireNonNull(row.getString(10)), row.getBoolean(11));
      case "parked" ->
          new Edit.State.Parked(
              Objects.requireNonNull(row.getString(12)), Objects.requireNonNull(row.getString(13)));
      case "offered" -> new Edit.State.Offered();
      case String other -> throw new StoreException("unknown state of an edit: " + other);
    };
  }
}
