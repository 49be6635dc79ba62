package org.realtimeagenda.contract.appsync;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's {@code appsync} folder, seen from a test's working folder. */
final class AppSyncFolder {
  static final Path PATH = Path.of("..", "appsync").toAbsolutePath().normalize();

  /** What AppSync defines by itself. */
  private static final String BUILT_IN =
      """
      scalar AWSTimestamp
      directive @aws_api_key on OBJECT | FIELD_DEFINITION
      directive @aws_iam on OBJECT | FIELD_DEFINITION
      directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
      """;

  private AppSyncFolder() {}

  static TypeDefinitionRegistry schema() throws IOException {
    return new SchemaParser().parse(BUILT_IN + Files.readString(PATH.resolve("schema.graphql")));
  }
}
