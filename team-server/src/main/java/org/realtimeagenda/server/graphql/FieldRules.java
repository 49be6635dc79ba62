package org.realtimeagenda.server.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.server.auth.AuthMode;

/**
 * Which fields each authorization mode opens: what AppSync's directives on the field say, else
 * those on its type, else the default mode, which is IAM.
 */
final class FieldRules extends SimplePerformantInstrumentation {

  private static final Map<String, AuthMode> DIRECTIVES =
      Map.of("aws_iam", AuthMode.AWS_IAM, "aws_api_key", AuthMode.API_KEY);

  private final Map<AuthMode, Set<String>> open = new EnumMap<>(AuthMode.class);

  FieldRules(GraphQLSchema schema) {
    for (AuthMode mode : AuthMode.values()) {
      open.put(mode, new TreeSet<>());
    }
    for (GraphQLNamedType type : schema.getAllTypesAsList()) {
      if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
        object.getFieldDefinitions().forEach(field -> add(object, field));
      }
    }
  }

  private void add(GraphQLObjectType type, GraphQLFieldDefinition field) {
    Set<AuthMode> modes = modes(field);
    if (modes.isEmpty()) {
      modes = modes(type);
    }
    if (modes.isEmpty()) {
      modes = EnumSet.of(AuthMode.AWS_IAM);
    }
    modes.forEach(mode -> open(mode).add(type.getName() + "." + field.getName()));
  }

  private static Set<AuthMode> modes(GraphQLDirectiveContainer element) {
    Set<AuthMode> modes = EnumSet.noneOf(AuthMode.class);
    DIRECTIVES.forEach(
        (directive, mode) -> {
          if (element.hasAppliedDirective(directive)) {
            modes.add(mode);
          }
        });
    return modes;
  }

  /** Every field that {@code mode} opens, as {@code Type.field}, sorted. */
  Set<String> open(AuthMode mode) {
    return open.getOrDefault(mode, Set.of());
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      @Nullable InstrumentationState state) {
    DataFetchingEnvironment environment = parameters.getEnvironment();
    String type = ((GraphQLNamedType) environment.getParentType()).getName();
    String field = environment.getFieldDefinition().getName();
    AuthMode caller = Objects.requireNonNull(environment.getGraphQlContext().get(AuthMode.class));
    if (type.startsWith("__") || field.startsWith("__")) {
      return fetcher;
    }
    if (open(caller).contains(type + "." + field)) {
      return fetcher;
    }
    return _ -> {
      throw FieldException.unauthorized(type, field);
    };
  }
}
