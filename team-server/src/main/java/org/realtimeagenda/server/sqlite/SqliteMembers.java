package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realtimeagenda.backend.BackendMember;
import org.realtimeagenda.backend.Members;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.Member;

/** {@code members_table}. Editors are user_ids with commas between them, or {@code *}. */
public final class SqliteMembers implements Members {

  private static final String SELECT =
      "SELECT principal, user_id, name, color, tz, editors FROM members_table ";

  private final Database database;

  SqliteMembers(Database database) {
    this.database = database;
  }

  /** Adds a member, or replaces the one of the same user_id. */
  public void save(BackendMember added) throws IOException {
    Member member = added.member();
    database.write(
        sql ->
            sql.update(
                "INSERT OR REPLACE INTO members_table"
                    + " (principal, user_id, name, color, tz, editors) VALUES (?, ?, ?, ?, ?, ?)",
                added.principal(),
                member.userId(),
                member.name(),
                member.color(),
                member.tz(),
                String.join(",", member.editors().texts())));
  }

  @Override
  public Optional<BackendMember> byPrincipal(String principal) {
    return query("WHERE principal = ?", principal).stream().findFirst();
  }

  @Override
  public Optional<BackendMember> byUserId(int userId) {
    return query("WHERE user_id = ?", userId).stream().findFirst();
  }

  /** Everybody, by user_id. */
  public List<BackendMember> all() {
    return query("ORDER BY user_id");
  }

  private List<BackendMember> query(String where, Object... parameters) {
    try {
      return database.read(
          sql -> {
            List<BackendMember> members = new ArrayList<>();
            try (ResultSet result = sql.query(SELECT + where, parameters)) {
              while (result.next()) {
                members.add(member(result));
              }
            }
            return members;
          });
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static BackendMember member(ResultSet result) throws SQLException {
    Member member =
        new Member(
            result.getInt("user_id"),
            result.getString("name"),
            result.getString("color"),
            result.getString("tz"),
            Editors.of(List.of(result.getString("editors").split(",", -1))));
    return new BackendMember(member, result.getString("principal"));
  }
}
