package org.realtimeagenda.contract.appsync;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.Attribute;

/** What the schema promises: every attribute of a row, and who may call what. */
class SchemaTest {
  private final TypeDefinitionRegistry schema;

  SchemaTest() throws IOException {
    schema = AppSyncFolder.schema();
  }

  @Test
  void anEventCarriesEveryAttributeUnderItsWireName() {
    assertEquals(rowTypes(), fieldTypes("CalendarEvent"));
  }

  @Test
  void thePublishersInputCarriesEveryAttributeUnderItsWireName() {
    InputObjectTypeDefinition input =
        requireNonNull(schema.getTypeOrNull("CalendarEventInput", InputObjectTypeDefinition.class));
    Map<String, String> types =
        input.getInputValueDefinitions().stream()
            .collect(
                Collectors.toMap(InputValueDefinition::getName, field -> text(field.getType())));
    assertEquals(rowTypes(), types);
  }

  @Test
  void onlyNumberOperationAndKeyOfAChangeAreAlwaysThere() {
    Set<String> nonNull =
        fieldTypes("Change").entrySet().stream()
            .filter(field -> field.getValue().endsWith("!"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertEquals(Set.of("seq", "op", "user_id", "id"), nonNull);
  }

  @Test
  void theApiKeyOpensTheQueriesAndTheSubscriptionOnly() {
    Set<String> open = new HashSet<>();
    for (String root : List.of("Query", "Mutation", "Subscription")) {
      for (FieldDefinition field : type(root).getFieldDefinitions()) {
        if (directives(field).contains("aws_api_key")) {
          open.add(root + "." + field.getName());
        }
      }
    }
    assertEquals(
        Set.of(
            "Query.listEventsTables",
            "Query.changesSince",
            "Query.listMembers",
            "Subscription.onChange"),
        open);
  }

  @Test
  void publishingIsForIamOnly() {
    FieldDefinition publishChange = type("Mutation").getFieldDefinitions().getFirst();
    assertEquals(Set.of("aws_iam"), directives(publishChange));
  }

  @Test
  void whatTheApiKeyOpensIsReadableDownToTheLastField() {
    Set<String> reached = new HashSet<>();
    type("Query").getFieldDefinitions().forEach(field -> reach(field.getType(), reached));
    type("Subscription").getFieldDefinitions().forEach(field -> reach(field.getType(), reached));
    Map<String, Set<String>> declared =
        reached.stream().collect(Collectors.toMap(name -> name, name -> directives(type(name))));
    Map<String, Set<String>> expected =
        reached.stream()
            .collect(Collectors.toMap(name -> name, _ -> Set.of("aws_api_key", "aws_iam")));
    assertEquals(expected, declared);
  }

  private void reach(Type<?> type, Set<String> reached) {
    String name = TypeInfo.typeName(type);
    ObjectTypeDefinition object = schema.getTypeOrNull(name, ObjectTypeDefinition.class);
    if (object != null && reached.add(name)) {
      object.getFieldDefinitions().forEach(field -> reach(field.getType(), reached));
    }
  }

  private static Map<String, String> rowTypes() {
    Map<String, String> types = new TreeMap<>(Map.of("user_id", "Int!", "id", "Int!"));
    for (Attribute attribute : Attribute.values()) {
      types.put(
          attribute.wireName(),
          switch (attribute.type()) {
            case TEXT -> "String";
            case TEXTS -> "[String!]";
            case INTEGER -> "Int";
            case INTEGERS -> "[Int!]";
            case LONG -> "AWSTimestamp";
            case FLAG -> "Boolean";
          });
    }
    return types;
  }

  private Map<String, String> fieldTypes(String type) {
    return type(type).getFieldDefinitions().stream()
        .collect(Collectors.toMap(FieldDefinition::getName, field -> text(field.getType())));
  }

  private ObjectTypeDefinition type(String name) {
    return requireNonNull(schema.getTypeOrNull(name, ObjectTypeDefinition.class), name);
  }

  private static Set<String> directives(DirectivesContainer<?> declared) {
    return declared.getDirectives().stream().map(Directive::getName).collect(Collectors.toSet());
  }

  private static String text(Type<?> type) {
    return AstPrinter.printAstCompact(type);
  }
}
