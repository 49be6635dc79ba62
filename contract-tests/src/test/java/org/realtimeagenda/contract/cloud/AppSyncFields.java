package org.realtimeagenda.contract.cloud;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.server.graphql.FieldException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema's fields, answered by the resolver files on their data sources. */
final class AppSyncFields {

  /** One function of a field: its file, and what it asks. */
  private interface Step {
    JsonNode run(ObjectNode ctx);
  }

  private final Resolvers resolvers;
  private final String team;

  AppSyncFields(Resolvers resolvers, String team) {
    this.resolvers = resolvers;
    this.team = team;
  }

  /** As members and the holders of the API key have them: publishing is the relay's alone. */
  Map<String, Map<String, DataFetcher<?>>> forReaders(
      DataSource events, DataSource changes, DataSource members) throws IOException {
    return Map.of(
        "Query",
        Map.of(
            "listEventsTables", unit("listEventsTables", events),
            "changesSince", changesSince(changes),
            "listMembers", unit("listMembers", members)),
        "Mutation",
        Map.of("publishChange", AppSyncFields::denied));
  }

  /** As the relay's role has them. */
  Map<String, Map<String, DataFetcher<?>>> forRelay() throws IOException {
    Resolvers.Resolver resolver = resolvers.load("publishChange");
    DataFetcher<?> publishChange =
        environment -> {
          ObjectNode ctx = ctx(environment);
          ctx.set("result", resolver.request(ctx).path("payload"));
          return java(resolver.response(ctx));
        };
    return Map.of("Mutation", Map.of("publishChange", publishChange));
  }

  private static Object denied(DataFetchingEnvironment environment) {
    throw FieldException.unauthorized("Mutation", environment.getField().getName());
  }

  private DataFetcher<?> unit(String file, DataSource source) throws IOException {
    Step step = step(file, source);
    return environment -> java(step.run(ctx(environment)));
  }

  /** A pipeline of two functions; its own request comes first and its response last. */
  private DataFetcher<?> changesSince(DataSource changes) throws IOException {
    Resolvers.Resolver pipeline = resolvers.load("changesSince");
    List<Step> steps = List.of(step("readChanges", changes), step("readHead", changes));
    return environment -> {
      ObjectNode ctx = ctx(environment);
      ctx.putObject("prev").set("result", pipeline.request(ctx));
      for (Step step : steps) {
        JsonNode result = step.run(ctx.deepCopy());
        ctx.putObject("prev").set("result", result);
      }
      return java(pipeline.response(ctx));
    };
  }

  private Step step(String file, DataSource source) throws IOException {
    Resolvers.Resolver resolver = resolvers.load(file);
    return ctx -> {
      try {
        ctx.set("result", source.execute(resolver.request(ctx)));
      } catch (DataSource.FailedException failed) {
        ctx.putObject("error").put("type", failed.type()).put("message", failed.getMessage());
      }
      return resolver.response(ctx);
    };
  }

  private ObjectNode ctx(DataFetchingEnvironment environment) {
    ObjectNode ctx = WireJson.MAPPER.createObjectNode();
    ctx.set("args", WireJson.MAPPER.valueToTree(environment.getArguments()));
    ctx.putObject("env").put("TEAM", team);
    return ctx;
  }

  private static Object java(JsonNode json) {
    return WireJson.MAPPER.convertValue(json, Object.class);
  }
}
