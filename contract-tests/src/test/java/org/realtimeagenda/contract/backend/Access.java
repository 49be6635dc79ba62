package org.realtimeagenda.contract.backend;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamApi;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;

/** A backend as one connection reaches it: the client's adapters, without a replica. */
final class Access implements AutoCloseable {

  private static final int MOST = 1000;

  private final Connection connection;
  private final Team team;

  Access(Connection connection) {
    this.connection = connection;
    team = Teams.connect(connection);
  }

  Connection connection() {
    return connection;
  }

  int userId() {
    Integer userId = connection.userId();
    return userId == null ? 0 : userId;
  }

  Team team() {
    return team;
  }

  TeamApi api() {
    return team.api();
  }

  ChangeSender sender() {
    return team.sender().orElseThrow();
  }

  /** Sends one change that is answered. */
  ChangeResult send(Change change) throws IOException {
    return send(false, List.of(change)).getFirst();
  }

  List<ChangeResult> send(boolean atomic, List<Change> changes) throws IOException {
    return ok(sender().send(new ChangeBatch(atomic, changes)));
  }

  /** Sends one change that is accepted; answers the revision. */
  String accepted(Change change) throws IOException {
    return assertInstanceOf(ChangeResult.Accepted.class, send(change)).revision();
  }

  /** Sends one change that is rejected; answers the field. */
  String rejected(Change change) throws IOException {
    return assertInstanceOf(ChangeResult.Rejected.class, send(change)).field();
  }

  /** The row of one change that meets another. */
  @Nullable CalendarEvent conflict(Change change) throws IOException {
    return assertInstanceOf(ChangeResult.Conflict.class, send(change)).event();
  }

  /** Every row, tombstones left out, by pages of {@code limit}. */
  List<CalendarEvent> list(int limit) throws IOException {
    List<CalendarEvent> rows = new ArrayList<>();
    String token = null;
    do {
      TeamApi.EventsPage page = ok(api().listEvents(token, limit));
      rows.addAll(page.events());
      token = page.nextToken();
    } while (token != null);
    return rows;
  }

  List<CalendarEvent> list() throws IOException {
    return list(MOST);
  }

  Optional<CalendarEvent> row(EventKey key) throws IOException {
    return list().stream().filter(row -> row.key().equals(key)).findFirst();
  }

  /** The change log after {@code seq}, by pages of {@code limit}. */
  List<LoggedChange> log(long seq, int limit) throws IOException {
    List<LoggedChange> changes = new ArrayList<>();
    long cursor = seq;
    while (true) {
      TeamApi.ChangesPage page = ok(api().changesSince(cursor, limit));
      changes.addAll(page.changes());
      if (page.changes().isEmpty()) {
        return changes;
      }
      cursor = page.changes().getLast().seq();
    }
  }

  /** What the log says about one event. */
  List<LoggedChange> log(EventKey key) throws IOException {
    return log(0, MOST).stream().filter(change -> change.key().equals(key)).toList();
  }

  long lastSeq() throws IOException {
    return ok(api().changesSince(0, 1)).lastSeq();
  }

  Pushes subscribe() {
    return Pushes.of(team.feed());
  }

  static <T> T ok(Answer<T> answer) {
    return switch (answer) {
      case Answer.Ok<T>(T value) -> value;
      case Answer.Refused<T>(int status, String reason) ->
          throw new AssertionError(status + " " + reason);
    };
  }

  /** The status of an answer that refuses. */
  static int refusal(Answer<?> answer) {
    return switch (answer) {
      case Answer.Ok<?>(var value) -> throw new AssertionError("not refused: " + value);
      case Answer.Refused<?>(int status, var _) -> status;
    };
  }

  @Override
  public void close() {
    team.close();
  }
}
