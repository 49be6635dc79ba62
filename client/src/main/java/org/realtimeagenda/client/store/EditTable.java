package org.realtimeagenda.client.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;

/** The outbox: own edits, in the order in which they are sent. */
final class EditTable {

  /** In the order of {@link #read}. */
  static final List<String> COLUMNS =
      List.of(
          "position",
          "user_id",
          "id",
          "kind",
          "image",
          "changed",
          "base",
          "mutation_id",
          "state",
          "revision",
          "field",
          "reason",
          "made_at",
          "checksum",
          "covered");

  private static final String SELECT = "SELECT " + String.join(", ", COLUMNS) + " FROM edits ";

  private static final String UPDATE =
      "UPDATE edits SET "
          + COLUMNS.stream().map(column -> column + " = ?, ").collect(Collectors.joining())
          + "series = ? WHERE position = ?";

  private final Database database;
  private @Nullable Boolean empty;

  EditTable(Database database) {
    this.database = database;
    database.onRollback(() -> empty = null);
  }

  /** While many rows of the team are written there are mostly none, and nothing is to be asked. */
  private boolean isEmpty() {
    Boolean known = empty;
    if (known == null) {
      known = database.one("SELECT 1 FROM edits LIMIT 1", row -> row.getInt(1)).isEmpty();
      empty = known;
    }
    return known;
  }

  void check() {
    String found =
        database.one("PRAGMA integrity_check(edits)", row -> row.getString(1)).orElse("nothing");
    if (!found.equals("ok")) {
      throw new DamagedStoreException(found);
    }
  }

  List<Edit> all() {
    return database.list(SELECT + "ORDER BY position", EditTable::read);
  }

  List<Edit> of(EventKey key) {
    if (isEmpty()) {
      return List.of();
    }
    return database.list(
        SELECT + "WHERE user_id = ? AND id = ? ORDER BY position",
        EditTable::read,
        key.userId(),
        key.id());
  }

  List<Edit> series(int userId, String uid) {
    if (isEmpty()) {
      return List.of();
    }
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

  /** The oldest of each event that the backend still has to take, unless that is a refused one. */
  List<Edit> next(int most) {
    return database.list(
        SELECT
            + "AS edit WHERE state IN ('waiting', 'frozen') AND NOT EXISTS"
            + " (SELECT 1 FROM edits AS older WHERE older.user_id = edit.user_id"
            + " AND older.id = edit.id AND older.position < edit.position"
            + " AND older.state IN ('waiting', 'frozen', 'parked'))"
            + " ORDER BY position LIMIT ?",
        EditTable::read,
        most);
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
  void add(LocalEdit.OfEvent edit, Change.Base base, Instant madeAt, Edit.State state) {
    database.update(
        "INSERT INTO edits (user_id, id, series, kind, image, changed, state)"
            + " VALUES (0, 0, '', '', '', '', 'waiting')");
    empty = false;
    long position = database.one("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
    put(new Edit(position, edit, base, null, madeAt, state));
  }

  /** Puts {@code edit} where it was in another store. */
  void restore(Edit edit) {
    database.update(
        "INSERT INTO edits (position, user_id, id, series, kind, image, changed, state)"
            + " VALUES (?, 0, 0, '', '', '', '', 'waiting')",
        edit.position());
    empty = false;
    put(edit);
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
    State state = state(edit.state());
    List<@Nullable Object> values = new ArrayList<>();
    values.add(edit.position());
    values.add(image.key().userId());
    values.add(image.key().id());
    values.add(kind(edit.edit()));
    values.add(CountedText.ofAttributes(image.attributes()));
    values.add(CountedText.ofAttributes(changed));
    values.add(base(edit.base()));
    values.add(edit.mutationId());
    values.add(state.name());
    values.add(state.revision());
    values.add(state.field());
    values.add(state.reason());
    values.add(edit.madeAt().toEpochMilli());
    values.add(Checksum.of(values.toArray()));
    values.add(state.covered());
    values.add(image.effectiveUid());
    values.add(edit.position());
    database.update(UPDATE, values.toArray());
  }

  private static String kind(LocalEdit.OfEvent edit) {
    return switch (edit) {
      case LocalEdit.Create _ -> "create";
      case LocalEdit.Update _ -> "update";
      case LocalEdit.Delete _ -> "delete";
    };
  }

  private static @Nullable String base(Change.Base base) {
    return switch (base) {
      case Change.Base.Absent() -> null;
      case Change.Base.Unrevised() -> "";
      case Change.Base.Revision(String value) -> value;
    };
  }

  /** A state's columns. */
  private record State(
      String name,
      @Nullable String revision,
      boolean covered,
      @Nullable String field,
      @Nullable String reason) {}

  private static State state(Edit.State state) {
    return switch (state) {
      case Edit.State.Waiting() -> new State("waiting", null, false, null, null);
      case Edit.State.Frozen() -> new State("frozen", null, false, null, null);
      case Edit.State.Accepted(String revision, boolean covered) ->
          new State("accepted", revision, covered, null, null);
      case Edit.State.Parked(String field, String reason) ->
          new State("parked", null, false, field, reason);
      case Edit.State.Offered() -> new State("offered", null, false, null, null);
    };
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

  /** Of {@link #COLUMNS}. */
  static Edit read(ResultSet row) throws SQLException {
    Checksum.check(row, COLUMNS.indexOf("checksum"));
    CalendarEvent image =
        CalendarEvent.of(
            new EventKey(row.getInt(2), row.getInt(3)), CountedText.attributes(row.getString(5)));
    LocalEdit.OfEvent edit =
        switch (row.getString(4)) {
          case "create" -> new LocalEdit.Create(image);
          case "update" -> new LocalEdit.Update(image, CountedText.attributes(row.getString(6)));
          case "delete" -> new LocalEdit.Delete(image);
          case String other -> throw new DamagedStoreException("unknown kind of edit: " + other);
        };
    return new Edit(
        row.getLong(1),
        edit,
        base(row.getString(7)),
        row.getString(8),
        Instant.ofEpochMilli(row.getLong(13)),
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
          new Edit.State.Accepted(Objects.requireNonNull(row.getString(10)), row.getBoolean(15));
      case "parked" ->
          new Edit.State.Parked(
              Objects.requireNonNull(row.getString(11)), Objects.requireNonNull(row.getString(12)));
      case "offered" -> new Edit.State.Offered();
      case String other -> throw new DamagedStoreException("unknown state of an edit: " + other);
    };
  }
}
