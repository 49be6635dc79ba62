package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realtimeagenda.backend.BackendMember;
import org.realtimeagenda.backend.putevent.HttpAnswer;
import org.realtimeagenda.backend.putevent.PutEvent;
import org.realtimeagenda.backend.relay.Relay;
import org.realtimeagenda.backend.relay.StreamRecord;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Alice (1), Bob (2), Carol (3, whose editor Alice is) and Dave (4, editable by all) on a real
 * file. The relay runs when it is called.
 */
final class Team implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  final SqliteTeamStore store;
  final List<LoggedChange> published = new ArrayList<>();
  private final Path directory;

  Team(Path directory) throws IOException {
    this(directory, NOW);
  }

  Team(Path directory, Instant now) throws IOException {
    this.directory = directory;
    store = SqliteTeamStore.open(directory, Clock.fixed(now, ZoneOffset.UTC));
    add(1, "alice", Editors.nobody());
    add(2, "bob", Editors.nobody());
    add(3, "carol", new Editors.Listed(Set.of(1)));
    add(4, "dave", new Editors.Everybody());
  }

  private void add(int userId, String name, Editors editors) throws IOException {
    store.members().save(new BackendMember(new Member(userId, name, null, null, editors), name));
  }

  HttpAnswer post(String principal, String body) {
    return post(principal, body.getBytes(StandardCharsets.UTF_8));
  }

  HttpAnswer post(String principal, byte[] body) {
    return new PutEvent(store.events(), store.members(), Clock.fixed(NOW, ZoneOffset.UTC))
        .handle(principal, body);
  }

  /** Sends an envelope of {@code changes}, which are JSON objects. */
  List<ChangeResult> send(String principal, boolean atomic, String... changes) {
    return results(
        post(
            principal,
            "{\"atomic\":" + atomic + ",\"changes\":[" + String.join(",", changes) + "]}"));
  }

  ChangeResult send(String principal, String change) {
    return send(principal, false, change).getFirst();
  }

  static List<ChangeResult> results(HttpAnswer answer) {
    List<ChangeResult> results = new ArrayList<>();
    json(answer).path("results").forEach(json -> results.add(WireJson.result(json)));
    return results;
  }

  static ObjectNode json(HttpAnswer answer) {
    return WireJson.object(answer.body());
  }

  /** A change of Alice's event; {@code base} and {@code attributes} are JSON. */
  static String put(String mutationId, String base, int id, String attributes) {
    return put(mutationId, base, 1, id, attributes);
  }

  static String put(String mutationId, String base, int userId, int id, String attributes) {
    return """
    {"mutation_id":"%s","op":"put","base_revision":%s,"user_id":%d,"id":%d%s}\
    """
        .formatted(mutationId, base, userId, id, attributes.isEmpty() ? "" : "," + attributes);
  }

  static String create(String mutationId, int id) {
    return create(mutationId, 1, id);
  }

  static String create(String mutationId, int userId, int id) {
    return put(
        mutationId,
        "null",
        userId,
        id,
        """
        "name":"Review","dt_start":"2026-11-23T10:00:00","dt_end":"2026-11-23T11:00:00\"\
        """);
  }

  static String delete(String mutationId, String base, int id) {
    return """
    {"mutation_id":"%s","op":"delete","base_revision":%s,"user_id":1,"id":%d}\
    """
        .formatted(mutationId, base, id);
  }

  Relay relay() {
    return new Relay(
        store.changeLog(), published::add, store.deadLetters(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** Hands the whole feed to the relay, as if none of it had been handled. */
  Optional<String> relayAll() throws IOException {
    return relay().handle(feed());
  }

  List<StreamRecord> feed() throws IOException {
    return store.feed().after(0, 10_000);
  }

  List<LoggedChange> log() throws IOException {
    return store.reads().changesSince(0, 10_000);
  }

  List<Integer> ids() throws IOException {
    return store.reads().list(null, 1000, null).events().stream()
        .map(event -> event.key().id())
        .toList();
  }

  /** What another tool does with the file: a connection of its own, no code of ours. */
  void otherTool(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("team.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  int count(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("team.db"));
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.getInt(1);
    }
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
