package org.realtimeagenda.client.appsync;

import com.apollographql.apollo.ApolloClient;
import com.apollographql.apollo.api.ApolloResponse;
import com.apollographql.apollo.api.Error;
import com.apollographql.apollo.api.Optional;
import com.apollographql.apollo.api.Query;
import com.apollographql.apollo.exception.ApolloException;
import com.apollographql.apollo.exception.ApolloHttpException;
import com.apollographql.apollo.network.OkHttpExtensionsKt;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.appsync.graphql.ChangesSinceQuery;
import org.realtimeagenda.client.appsync.graphql.ListEventsTablesQuery;
import org.realtimeagenda.client.appsync.graphql.ListMembersQuery;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.Reasons;
import org.realtimeagenda.client.team.TeamApi;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.core.WireJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A team's GraphQL queries, sent to AppSync (or a team server) by Apollo over OkHttp. */
public final class AppSyncApi implements TeamApi, AutoCloseable {

  private final ApolloClient apollo;

  /**
   * A client of one API.
   *
   * @param http as from {@link AppSyncHttp#client}
   */
  public AppSyncApi(URI graphqlUrl, Authorization authorization, OkHttpClient http) {
    Call.Factory authorized =
        http.newBuilder().addInterceptor(new Authorizing(authorization)).build();
    apollo =
        OkHttpExtensionsKt.okHttpCallFactory(
                new ApolloClient.Builder()
                    .serverUrl(graphqlUrl.toString())
                    .httpExposeErrorBody(true)
                    .sendEnhancedClientAwareness(false),
                authorized)
            .build();
  }

  @Override
  public Answer<EventsPage> listEvents(@Nullable String nextToken, int limit) throws IOException {
    var query = new ListEventsTablesQuery(limit, Optional.presentIfNotNull(nextToken));
    return ask(
        query,
        data -> {
          var page = there(data.listEventsTables, "listEventsTables");
          return new EventsPage(
              page.items.stream().map(item -> GraphqlRows.event(item.eventFields)).toList(),
              page.nextToken);
        });
  }

  @Override
  public Answer<ChangesPage> changesSince(long seq, int limit) throws IOException {
    return ask(
        new ChangesSinceQuery(Math.toIntExact(seq), limit),
        data -> {
          var page = there(data.changesSince, "changesSince");
          return new ChangesPage(
              page.log_id,
              page.last_seq,
              GraphqlRows.changes(
                  page.changes.stream().map(change -> change.changeFields).toList()));
        });
  }

  @Override
  public Answer<List<Member>> members() throws IOException {
    return ask(
        new ListMembersQuery(),
        data ->
            there(data.listMembers, "listMembers").items.stream()
                .map(GraphqlRows::member)
                .toList());
  }

  @Override
  public void close() {
    apollo.close();
  }

  private interface Reader<D, T> {
    T read(D data) throws IOException;
  }

  private <D extends Query.Data, T> Answer<T> ask(Query<D> query, Reader<D, T> reader)
      throws IOException {
    ApolloResponse<D> response = execute(query);
    ApolloException failure = response.exception;
    if (failure instanceof ApolloHttpException http) {
      return refusedOrThrow(http);
    }
    if (failure != null) {
      if (rootCause(failure) instanceof Authorizing.RefusedException refused) {
        return refused.answer();
      }
      throw new IOException(query.name() + ": " + rootCause(failure).getMessage(), failure);
    }
    List<Error> errors = response.errors;
    if (errors != null && !errors.isEmpty()) {
      return refusedOrThrow(query.name(), errors);
    }
    return new Answer.Ok<>(reader.read(there(response.data, "data")));
  }

  private <D extends Query.Data> ApolloResponse<D> execute(Query<D> query) throws IOException {
    try {
      return BuildersKt.runBlocking(
          EmptyCoroutineContext.INSTANCE, (_, then) -> apollo.query(query).execute(then));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(query.name());
    }
  }

  private static <T> Answer<T> refusedOrThrow(ApolloHttpException failure) throws IOException {
    int status = failure.getStatusCode();
    String reason = "HTTP " + status + reason(failure.getBody());
    if (status == 400 || status == 401 || status == 403) {
      return new Answer.Refused<>(status, reason);
    }
    throw new IOException(reason, failure);
  }

  /** HTTP 200 with errors: a field isn't open to the caller, or the request itself is wrong. */
  private static <T> Answer<T> refusedOrThrow(String query, List<Error> errors) throws IOException {
    String reason =
        errors.stream()
            .map(error -> Reasons.firstLine(error.getMessage()))
            .collect(Collectors.joining("; "));
    for (Error error : errors) {
      Map<String, Object> fields = error.getNonStandardFields();
      if (fields != null && fields.get("errorType") instanceof String type) {
        if (type.startsWith("Unauthorized")) {
          return new Answer.Refused<>(403, reason);
        }
        if (type.startsWith("BadRequest")) {
          return new Answer.Refused<>(400, reason);
        }
      }
    }
    throw new IOException(query + ": " + reason);
  }

  /** What the body of an error says, for a person: AppSync's errors, or nothing. */
  private static String reason(@Nullable BufferedSource body) throws IOException {
    if (body == null) {
      return "";
    }
    try (body) {
      JsonNode message =
          WireJson.MAPPER.readTree(body.readUtf8()).path("errors").path(0).path("message");
      return message.isString() ? ": " + Reasons.firstLine(message.stringValue()) : "";
    } catch (JacksonException notJson) {
      return "";
    }
  }

  private static <T> T there(@Nullable T value, String field) throws IOException {
    if (value == null) {
      throw new IOException("the answer has no " + field);
    }
    return value;
  }

  private static Throwable rootCause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
