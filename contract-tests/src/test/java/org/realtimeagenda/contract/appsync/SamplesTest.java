package org.realtimeagenda.contract.appsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ObjectNode;

/** The sample requests fit the schema, and none is without its answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesTest {
  private static final Path SAMPLES = AppSyncFolder.PATH.resolve("samples");

  private GraphQLSchema schema;

  @BeforeAll
  void readSchema() throws IOException {
    schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(AppSyncFolder.schema());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aRequestFitsTheSchema(Path request) throws IOException {
    Document query = new Parser().parseDocument(read(request).path("query").stringValue());
    assertEquals(List.of(), ParseAndValidate.validate(schema, query));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aRequestHasAnAnswer(Path request) throws IOException {
    String answer = request.getFileName().toString().replace(".request.", ".response.");
    assertFalse(read(SAMPLES.resolve(answer)).path("data").isEmpty());
  }

  static Stream<Path> requests() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".request.json")).toList().stream();
    }
  }

  private static ObjectNode read(Path file) throws IOException {
    return WireJson.object(Files.readAllBytes(file));
  }
}
