package org.realtimeagenda.server.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors in the form that AppSync gives them in. */
final class FieldErrors implements DataFetcherExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FieldErrors.class);
  private static final String ERROR_TYPE = "errorType";

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters failed) {
    GraphqlErrorBuilder<?> error =
        GraphqlErrorBuilder.newError()
            .errorType(ErrorType.DataFetchingException)
            .path(failed.getPath())
            .location(failed.getSourceLocation());
    if (failed.getException() instanceof FieldException refused) {
      error.message(refused.getMessage()).extensions(Map.of(ERROR_TYPE, refused.errorType()));
    } else {
      LOG.warn("{} can't be answered", failed.getPath(), failed.getException());
      error.message("The data can't be read just now.");
      error.extensions(Map.of(ERROR_TYPE, "InternalFailure"));
    }
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(error.build()).build());
  }

  /** An entry of an answer's list of what went wrong. */
  static Map<String, @Nullable Object> toMap(GraphQLError error) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("path", error.getPath());
    Map<String, Object> extensions = error.getExtensions();
    if (extensions != null && extensions.get(ERROR_TYPE) instanceof String errorType) {
      map.put("data", null);
      map.put(ERROR_TYPE, errorType);
      map.put("errorInfo", null);
    }
    List<SourceLocation> locations = error.getLocations();
    map.put(
        "locations",
        locations == null ? null : locations.stream().map(FieldErrors::toMap).toList());
    map.put("message", error.getMessage());
    return map;
  }

  private static Map<String, @Nullable Object> toMap(SourceLocation location) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("line", location.getLine());
    map.put("column", location.getColumn());
    map.put("sourceName", null);
    return map;
  }
}
