package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.WireJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What GraphQL's queries read; all reads are consistent. */
public final class SqliteReads {

  /**
   * A page of rows; may be empty before the last one.
   *
   * @param nextToken null on the last page
   */
  public record EventsPage(List<CalendarEvent> events, @Nullable String nextToken) {}

  private final Database database;

  SqliteReads(Database database) {
    this.database = database;
  }

  /**
   * The team's rows by key, without tombstones and rows that can't be represented.
   *
   * @param userId whose, or null for everybody's
   * @param limit how many rows are read, not how many are returned
   * @param nextToken of the page before, null for the first one
   * @throws IllegalArgumentException where {@code nextToken} isn't one of ours
   */
  public EventsPage list(@Nullable Integer userId, int limit, @Nullable String nextToken)
      throws IOException {
    List<@Nullable Object> parameters = new ArrayList<>();
    StringBuilder where = new StringBuilder("WHERE TRUE");
    if (nextToken != null) {
      String key = keyOf(nextToken);
      where.append(" AND (user_id, id) > (json_extract(?, '$[0]'), json_extract(?, '$[1]'))");
      parameters.addAll(List.of(key, key));
    }
    if (userId != null) {
      where.append(" AND user_id = ?");
      parameters.add(userId);
    }
    parameters.add(limit);
    String select =
        "SELECT json_array(user_id, id), "
            + Schema.image("e")
            + " FROM events_table e "
            + where
            + " ORDER BY user_id, id LIMIT ?";
    return database.read(
        sql -> {
          List<CalendarEvent> events = new ArrayList<>();
          int rows = 0;
          String last = null;
          try (ResultSet result = sql.query(select, parameters.toArray())) {
            for (; result.next(); rows++) {
              last = result.getString(1);
              if (RowImages.parse(result.getString(2)) instanceof Image.Row(CalendarEvent event)
                  && !event.deleted()) {
                events.add(event);
              }
            }
          }
          return new EventsPage(events, last == null || rows < limit ? null : tokenOf(last));
        });
  }

  /** The change log after {@code seq}, in order. */
  public List<LoggedChange> changesSince(long seq, int limit) throws IOException {
    return database.read(
        sql -> {
          List<LoggedChange> changes = new ArrayList<>();
          try (ResultSet result =
              sql.query(
                  "SELECT seq, op, user_id, id, author, at, image FROM changes_table"
                      + " WHERE seq > ? ORDER BY seq LIMIT ?",
                  seq,
                  limit)) {
            while (result.next()) {
              changes.add(change(result));
            }
          }
          return changes;
        });
  }

  /** The log's highest number, 0 in an empty log. */
  public long lastSeq() throws IOException {
    return database.read(SqliteChangeLog::last);
  }

  /** The name of the change log; another name means that other numbers hold. */
  public String logId() throws IOException {
    return Meta.read(database, "log_id");
  }

  private static LoggedChange change(ResultSet result) throws SQLException {
    String op = result.getString("op");
    String at = result.getString("at");
    String image = result.getString("image");
    int author = result.getInt("author");
    return new LoggedChange(
        result.getLong("seq"),
        op.equals(Change.Op.PUT.wireName()) ? Change.Op.PUT : Change.Op.DELETE,
        new EventKey(result.getInt("user_id"), result.getInt("id")),
        author == 0 ? null : author,
        at == null ? null : Instant.parse(at),
        image == null ? null : WireJson.event(WireJson.MAPPER.readTree(image)));
  }

  /**
   * A token is the key of the last row read, as a JSON list: keys of any type come back as such.
   */
  private static String tokenOf(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String keyOf(String token) {
    String key = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    try {
      if (WireJson.MAPPER.readTree(key) instanceof ArrayNode list
          && list.size() == 2
          && list.valueStream().noneMatch(JsonNode::isContainer)) {
        return key;
      }
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException("not a nextToken of ours", malformed);
    }
    throw new IllegalArgumentException("not a nextToken of ours");
  }
}
