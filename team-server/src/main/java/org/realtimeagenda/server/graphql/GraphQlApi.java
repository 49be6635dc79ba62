package org.realtimeagenda.server.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.realtimeagenda.backend.putevent.HttpAnswer;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.server.auth.AuthMode;
import org.realtimeagenda.server.sqlite.SqliteTeamStore;

/** The schema at work: queries over HTTP, and the subscription for the realtime protocol. */
public final class GraphQlApi {

  static final String REALTIME = "realtime";

  private static final int MAX_DEPTH = 6;

  private final GraphQL graphql;
  private final FieldRules rules;

  /**
   * @param fanOut where subscribers are added
   */
  public GraphQlApi(SqliteTeamStore store, ChangeFanOut fanOut) {
    this(new TeamQueries(store.reads(), store.members()).fetchers(), fanOut);
  }

  /**
   * The schema with other answers than the team server's.
   *
   * @param fields what answers the queries and the mutation, by type and field
   */
  public GraphQlApi(Map<String, Map<String, DataFetcher<?>>> fields, ChangeFanOut fanOut) {
    Map<String, Map<String, DataFetcher<?>>> all = new HashMap<>(fields);
    all.put("Subscription", Map.of("onChange", fanOut::onChange));
    GraphQLSchema schema = AppSyncSchema.with(all);
    FieldErrors errors = new FieldErrors();
    rules = new FieldRules(schema);
    graphql =
        GraphQL.newGraphQL(schema)
            .queryExecutionStrategy(new AsyncExecutionStrategy(errors))
            .mutationExecutionStrategy(new AsyncExecutionStrategy(errors))
            .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(errors))
            .instrumentation(
                new ChainedInstrumentation(new MaxQueryDepthInstrumentation(MAX_DEPTH), rules))
            .build();
  }

  /** Every field that {@code mode} opens, as {@code Type.field}, sorted. */
  public Set<String> openFields(AuthMode mode) {
    return rules.open(mode);
  }

  /**
   * Answers a POST: 200 with data and errors, or 400 for what isn't GraphQL.
   *
   * @param body JSON with {@code query}, and perhaps {@code variables} and {@code operationName}
   */
  public HttpAnswer answer(AuthMode caller, byte[] body) {
    if (body.length == 0) {
      return HttpErrors.malformed("Request body is empty.");
    }
    if (body.length > Limits.BODY_BYTES) {
      return HttpErrors.tooLarge();
    }
    Optional<GraphQlRequest> request = GraphQlRequest.parse(body);
    if (request.isEmpty()) {
      return HttpErrors.malformed("Unable to parse GraphQL query.");
    }
    ExecutionResult result = graphql.execute(input(caller, request.get()).build());
    return isSyntaxError(result)
        ? HttpErrors.malformed("Unable to parse GraphQL query.")
        : HttpErrors.json(200, toMap(result));
  }

  /**
   * Subscribes to what a {@code start} message asks for.
   *
   * @param data the message's {@code payload.data}: a request as for {@link #answer}
   * @param payloads gets each change as JSON, {@code {"data":{...}}}, on the relay's thread; must
   *     not block
   */
  public Subscribing subscribe(AuthMode caller, String data, Consumer<String> payloads) {
    Optional<GraphQlRequest> request = GraphQlRequest.parse(data.getBytes(UTF_8));
    if (request.isEmpty()) {
      return invalid("Unable to parse GraphQL query.");
    }
    ExecutionResult result =
        graphql.execute(
            input(caller, request.get())
                .graphQLContext(Map.of(AuthMode.class, caller, REALTIME, true))
                .build());
    if (result.getData() instanceof Publisher<?> publisher) {
      SubscribedPayloads subscriber =
          new SubscribedPayloads(change -> payloads.accept(text(toMap(change))));
      publisher.subscribe(subscriber);
      return new Subscribing.Started(subscriber.subscription());
    }
    List<Map<String, @Nullable Object>> errors = errors(result);
    if (errors.isEmpty()) {
      return invalid("The document has no subscription.");
    }
    return errors.stream().anyMatch(error -> "Unauthorized".equals(error.get("errorType")))
        ? new Subscribing.Denied()
        : new Subscribing.Invalid(errors);
  }

  private static ExecutionInput.Builder input(AuthMode caller, GraphQlRequest request) {
    return ExecutionInput.newExecutionInput()
        .query(request.query())
        .operationName(request.operationName())
        .variables(request.variables())
        .graphQLContext(Map.of(AuthMode.class, caller));
  }

  private static Subscribing invalid(String message) {
    return new Subscribing.Invalid(List.of(Map.of("message", message)));
  }

  private static boolean isSyntaxError(ExecutionResult result) {
    return result.getErrors().stream().anyMatch(InvalidSyntaxError.class::isInstance);
  }

  private static Map<String, @Nullable Object> toMap(ExecutionResult result) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("data", result.getData());
    List<Map<String, @Nullable Object>> errors = errors(result);
    if (!errors.isEmpty()) {
      map.put("errors", errors);
    }
    return map;
  }

  private static List<Map<String, @Nullable Object>> errors(ExecutionResult result) {
    List<GraphQLError> errors = result.getErrors();
    return errors.stream().map(FieldErrors::toMap).toList();
  }

  private static String text(Map<String, @Nullable Object> json) {
    return WireJson.MAPPER.writeValueAsString(json);
  }
}
