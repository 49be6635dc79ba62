package org.realtimeagenda.client.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;

/** An own edit as columns. */
final class EditColumns {

  /** In the order of {@link #values}. */
  static final List<String> NAMES =
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
          "covered",
          "together");

  private EditColumns() {}

  /** What the columns hold. */
  static List<@Nullable Object> values(Edit edit) {
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
    values.add(checksum(values, edit.together()));
    values.add(state.covered());
    values.add(edit.together());
    return values;
  }

  /** An edit by itself has the one that it had before others could change with it. */
  private static long checksum(List<@Nullable Object> values, @Nullable Long together) {
    List<@Nullable Object> summed = new ArrayList<>(values);
    if (together != null) {
      summed.add(together);
    }
    return Checksum.of(summed.toArray());
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
      case Edit.State.Overtaken() -> new State("overtaken", null, false, null, null);
      case Edit.State.Offered() -> new State("offered", null, false, null, null);
    };
  }

  /** Of {@link #NAMES}. */
  static Edit read(ResultSet row) throws SQLException {
    Checksum.check(row, NAMES.indexOf("checksum"), NAMES.indexOf("together"));
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
        state(row),
        row.getString(16) == null ? null : row.getLong(16));
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
      case "overtaken" -> new Edit.State.Overtaken();
      case "offered" -> new Edit.State.Offered();
      case String other -> throw new DamagedStoreException("unknown state of an edit: " + other);
    };
  }
}
