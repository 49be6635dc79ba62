package org.realtimeagenda.server.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** {@code schema.graphql} with what AppSync adds to a schema by itself. */
final class AppSyncSchema {

  private static final String PRELUDE =
      """
      directive @aws_api_key on OBJECT | FIELD_DEFINITION
      directive @aws_iam on OBJECT | FIELD_DEFINITION
      directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
      scalar AWSTimestamp
      """;

  private AppSyncSchema() {}

  /**
   * The schema that {@code fetchers} answer.
   *
   * @param fetchers by type and field
   */
  static GraphQLSchema with(Map<String, Map<String, DataFetcher<?>>> fetchers) {
    RuntimeWiring.Builder wiring =
        RuntimeWiring.newRuntimeWiring()
            .scalar(
                GraphQLScalarType.newScalar()
                    .name("AWSTimestamp")
                    .coercing(new EpochSeconds())
                    .build());
    fetchers.forEach(
        (type, fields) -> wiring.type(type, builder -> builder.dataFetchers(cast(fields))));
    return new SchemaGenerator()
        .makeExecutableSchema(new SchemaParser().parse(PRELUDE + sdl()), wiring.build());
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // the builder takes raw fetchers
  private static Map<String, DataFetcher> cast(Map<String, DataFetcher<?>> fields) {
    return (Map) fields;
  }

  private static String sdl() {
    try (InputStream sdl = AppSyncSchema.class.getResourceAsStream("/appsync/schema.graphql")) {
      if (sdl == null) {
        throw new IllegalStateException("appsync/schema.graphql is not on the class path");
      }
      return new String(sdl.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** AWSTimestamp: whole seconds since 1970. */
  private static final class EpochSeconds implements Coercing<Long, Long> {

    @Override
    public Long serialize(Object result, GraphQLContext context, Locale locale) {
      if (result instanceof Number number) {
        return number.longValue();
      }
      throw new CoercingSerializeException("not a number of seconds");
    }

    @Override
    public Long parseValue(Object input, GraphQLContext context, Locale locale) {
      if (input instanceof Integer || input instanceof Long) {
        return ((Number) input).longValue();
      }
      throw new CoercingParseValueException("not a number of seconds");
    }

    @Override
    public Long parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (input instanceof IntValue number) {
        return number.getValue().longValue();
      }
      throw new CoercingParseLiteralException("not a number of seconds");
    }
  }
}
