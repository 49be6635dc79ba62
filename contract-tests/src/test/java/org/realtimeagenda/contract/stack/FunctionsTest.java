package org.realtimeagenda.contract.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The stack hands the functions what they ask for, and to the relay what it must get. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // before all
class FunctionsTest {
  private JsonNode resources;

  @BeforeAll
  void readTheStack() throws Exception {
    TemplateCheck.ours();
    resources = TemplateCheck.stack().path("Resources");
  }

  @ParameterizedTest
  @CsvSource({
    "PutEventFunction, put-event, EVENTS_TABLE MEMBERS_TABLE RECEIPTS_TABLE",
    "RelayFunction, relay, CHANGES_TABLE DEAD_LETTER_QUEUE_URL GRAPHQL_URL TEAM"
  })
  void functionIsThereAndFindsItsVariables(String function, String name, String variables) {
    JsonNode properties = resources.at("/" + function + "/Properties");
    String handler = properties.path("Handler").asString();
    assertEquals("org.realtimeagenda.backend.aws." + function + "::handleRequest", handler);
    String type = handler.substring(0, handler.indexOf(':')).replace('.', '/');
    assertNotNull(getClass().getResource("/" + type + ".class"), type);
    assertEquals("../backend-lambdas/target/" + name + ".jar", properties.path("Code").asString());
    assertEquals(
        "{\"Fn::Sub\":\"${AWS::StackName}-" + name + "\"}",
        properties.path("FunctionName").toString());
    Set<String> found = new TreeSet<>(properties.at("/Environment/Variables").propertyNames());
    found.retainAll(Arrays.asList(variables.split(" ")));
    assertEquals(variables, String.join(" ", found));
  }

  /** What {@code agenda connect} asks put-event's configuration for. */
  @Test
  void putEventKnowsTheTeamsAddresses() {
    JsonNode variables = resources.at("/PutEventFunction/Properties/Environment/Variables");
    assertEquals(
        "{\"Fn::GetAtt\":[\"Api\",\"GraphQLUrl\"]}", variables.path("GRAPHQL_URL").toString());
    assertEquals(
        "{\"Fn::GetAtt\":[\"Api\",\"RealtimeUrl\"]}", variables.path("REALTIME_URL").toString());
    assertEquals("{\"Ref\":\"AWS::StackName\"}", variables.path("TEAM").toString());
    assertEquals("live", resources.at("/PutEventLive/Properties/Name").asString());
  }

  @Test
  void relayGetsEachRecordInOrderForAsLongAsTheStreamKeepsIt() {
    JsonNode mapping = resources.at("/RelayMapping/Properties");
    assertEquals(
        "NEW_AND_OLD_IMAGES",
        resources.at("/EventsTable/Properties/StreamSpecification/StreamViewType").asString());
    assertEquals("TRIM_HORIZON", mapping.path("StartingPosition").asString());
    assertEquals("[\"ReportBatchItemFailures\"]", mapping.path("FunctionResponseTypes").toString());
    assertEquals("true", mapping.path("BisectBatchOnFunctionError").toString());
    assertEquals(-1, mapping.path("MaximumRetryAttempts").asInt());
    assertEquals(86_400, mapping.path("MaximumRecordAgeInSeconds").asInt());
    assertEquals(
        "{\"Fn::GetAtt\":[\"GivenUpQueue\",\"Arn\"]}",
        mapping.at("/DestinationConfig/OnFailure/Destination").toString());
    assertEquals("", mapping.path("ParallelizationFactor").asString(""), "one after another");
  }
}
