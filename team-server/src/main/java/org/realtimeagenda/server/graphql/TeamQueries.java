package org.realtimeagenda.server.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.server.sqlite.SqliteMembers;
import org.realtimeagenda.server.sqlite.SqliteReads;

/** Answers queries and the mutation, each as its resolver does in the cloud. */
final class TeamQueries {

  private static final int DEFAULT_LIMIT = 100;
  private static final int MOST = 1_000;

  private final SqliteReads reads;
  private final SqliteMembers members;

  TeamQueries(SqliteReads reads, SqliteMembers members) {
    this.reads = reads;
    this.members = members;
  }

  /** By type and field. */
  Map<String, Map<String, DataFetcher<?>>> fetchers() {
    return Map.of(
        "Query",
        Map.of(
            "listEventsTables", this::listEventsTables,
            "changesSince", this::changesSince,
            "listMembers", this::listMembers),
        "Mutation",
        Map.of("publishChange", TeamQueries::publishChange));
  }

  private Map<String, @Nullable Object> listEventsTables(DataFetchingEnvironment environment)
      throws IOException {
    Map<?, ?> filter = environment.getArgumentOrDefault("filter", Map.of());
    Map<?, ?> owner = filter.get("user_id") instanceof Map<?, ?> condition ? condition : Map.of();
    Map<?, ?> start = filter.get("dt_start") instanceof Map<?, ?> bounds ? bounds : Map.of();
    SqliteReads.EventsPage page =
        list((Integer) owner.get("eq"), limit(environment), environment.getArgument("nextToken"));
    Map<String, @Nullable Object> connection = new HashMap<>();
    connection.put(
        "items",
        page.events().stream()
            .filter(event -> startsWithin(event, start))
            .map(WireMaps::of)
            .toList());
    connection.put("nextToken", page.nextToken());
    return connection;
  }

  private SqliteReads.EventsPage list(
      @Nullable Integer owner, int limit, @Nullable String nextToken) throws IOException {
    try {
      return reads.list(owner, limit, nextToken);
    } catch (IllegalArgumentException foreign) {
      throw new FieldException("BadRequest", "The nextToken is not one of this query's.");
    }
  }

  /** Texts of one form, so that they sort as the times do. */
  private static boolean startsWithin(CalendarEvent event, Map<?, ?> bounds) {
    String start = Objects.requireNonNullElse(event.dtStart(), "");
    return bounds.entrySet().stream()
        .allMatch(
            bound ->
                !(bound.getValue() instanceof String limit)
                    || switch ((String) bound.getKey()) {
                      case "ge" -> start.compareTo(limit) >= 0;
                      case "gt" -> start.compareTo(limit) > 0;
                      case "le" -> start.compareTo(limit) <= 0;
                      case "lt" -> start.compareTo(limit) < 0;
                      default -> throw new IllegalStateException("no operator of the schema");
                    });
  }

  /** The head is read last, so that it is never below the highest change of the same answer. */
  private Map<String, Object> changesSince(DataFetchingEnvironment environment) throws IOException {
    Integer seq = Objects.requireNonNull(environment.getArgument("seq"));
    List<LoggedChange> changes = reads.changesSince(seq, limit(environment));
    return Map.of(
        "changes", changes.stream().map(WireMaps::of).toList(),
        "log_id", reads.logId(),
        "last_seq", reads.lastSeq());
  }

  private Map<String, Object> listMembers(DataFetchingEnvironment environment) {
    return Map.of("items", members.all().stream().map(row -> WireMaps.of(row.member())).toList());
  }

  /** In the cloud only the relay's role may; here the relay is in this process and never asks. */
  private static Object publishChange(DataFetchingEnvironment environment) {
    throw FieldException.unauthorized("Mutation", "publishChange");
  }

  private static int limit(DataFetchingEnvironment environment) {
    int limit = Objects.requireNonNullElse(environment.getArgument("limit"), DEFAULT_LIMIT);
    return Math.clamp(limit, 1, MOST);
  }
}
