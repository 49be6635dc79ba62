package org.realtimeagenda.contract.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;

/** Roles and policies allow what is used, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // before all
class RightsTest {
  private JsonNode stack;

  @BeforeAll
  void readTheStack() throws Exception {
    TemplateCheck.ours();
    stack = TemplateCheck.stack();
  }

  @Test
  void functionsMayDoWhatTheirCodeCallsAndNothingElse() {
    assertEquals(List.of(), problems(stack));
  }

  @Test
  void namesAnActionThatIsMissingAndOneTooMany() {
    String broken = stack.toString().replace("dynamodb:UpdateItem", "dynamodb:DeleteItem");
    assertEquals(
        List.of(
            "PutEventRole doesn't allow dynamodb:UpdateItem, which PutEventFunction calls",
            "PutEventRole allows dynamodb:DeleteItem, which PutEventFunction doesn't call",
            "RelayRole doesn't allow dynamodb:UpdateItem, which RelayFunction calls",
            "RelayRole allows dynamodb:DeleteItem, which RelayFunction doesn't call"),
        problems(WireJson.MAPPER.readTree(broken)));
  }

  private static List<String> problems(JsonNode stack) {
    List<String> problems = new ArrayList<>();
    compare(stack, "PutEventFunction", "PutEventRole", "put-event", problems);
    compare(stack, "RelayFunction", "RelayRole", "relay", problems);
    return problems;
  }

  private static void compare(
      JsonNode stack, String function, String role, String policy, List<String> problems) {
    Set<String> granted = Rights.ofRole(stack, role, policy).actions();
    Set<String> used = UsedActions.of(function);
    for (String action : used) {
      if (!granted.contains(action)) {
        problems.add(role + " doesn't allow " + action + ", which " + function + " calls");
      }
    }
    for (String action : granted) {
      if (!used.contains(action)) {
        problems.add(role + " allows " + action + ", which " + function + " doesn't call");
      }
    }
  }

  @Test
  void lambdaReadsTheStreamInTheRelaysNameAndNothingElse() {
    Rights stream = Rights.ofRole(stack, "RelayRole", "stream");
    Set<String> reading =
        Set.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator");
    for (String action : reading) {
      assertEquals(
          "{\"Fn::GetAtt\":[\"EventsTable\",\"StreamArn\"]}", stream.resources(action), action);
    }
    assertEquals(
        "{\"Fn::Sub\":\"${EventsTable.Arn}/stream/*\"}", stream.resources("dynamodb:ListStreams"));
    assertEquals(
        "{\"Fn::GetAtt\":[\"GivenUpQueue\",\"Arn\"]}", stream.resources("sqs:SendMessage"));
    assertEquals(reading.size() + 2, stream.actions().size());
  }

  @ParameterizedTest
  @CsvSource({"PutEventRole, put-event, PutEventLogs", "RelayRole, relay, RelayLogs"})
  void functionsWriteTheirOwnLog(String role, String policy, String logs) {
    Rights rights = Rights.ofRole(stack, role, policy);
    for (String action : List.of("logs:CreateLogStream", "logs:PutLogEvents")) {
      assertEquals("{\"Fn::GetAtt\":[\"" + logs + "\",\"Arn\"]}", rights.resources(action), action);
    }
    assertEquals("", rights.resources("logs:CreateLogGroup"), "the stack makes it, and its end");
  }

  @ParameterizedTest
  @CsvSource({
    "PutEventRole, lambda",
    "RelayRole, lambda",
    "EventsSourceRole, appsync",
    "ChangesSourceRole, appsync",
    "MembersSourceRole, appsync"
  })
  void oneServiceTakesARole(String role, String service) {
    assertEquals(
        "[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\""
            + service
            + ".amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]",
        stack
            .at("/Resources/" + role + "/Properties/AssumeRolePolicyDocument/Statement")
            .toString());
  }

  @Test
  void whoIsNotSignedReachesNeitherPutEventNorTheApi() {
    assertEquals(
        List.of("AWS_IAM", "AWS_IAM", "[{\"AuthenticationType\":\"API_KEY\"}]"),
        List.of(
            stack.at("/Resources/PutEventUrl/Properties/AuthType").asString(),
            stack.at("/Resources/Api/Properties/AuthenticationType").asString(),
            stack.at("/Resources/Api/Properties/AdditionalAuthenticationProviders").toString()));
  }

  @Test
  void relayPublishesAndCallsNoOtherField() {
    String resources = Rights.ofRole(stack, "RelayRole", "relay").resources("appsync:GraphQL");
    assertEquals("{\"Fn::Sub\":\"${Api.Arn}/types/Mutation/fields/publishChange\"}", resources);
  }

  @Test
  void memberReadsAndListensButMayNotPublish() {
    String resources = Rights.ofPolicy(stack, "MemberPolicy").resources("appsync:GraphQL");
    assertTrue(resources.contains("/types/Query/fields/*"), resources);
    assertTrue(resources.contains("/types/Subscription/fields/*"), resources);
    assertTrue(!resources.contains("Mutation") && !resources.contains("Arn}/*"), resources);
  }

  @Test
  void memberCallsTheFunctionByItsUrlAlone() {
    Rights member = Rights.ofPolicy(stack, "MemberPolicy");
    assertEquals(
        Set.of(
            "appsync:GraphQL",
            "lambda:GetFunctionConfiguration",
            "lambda:GetFunctionUrlConfig",
            "lambda:InvokeFunction",
            "lambda:InvokeFunctionUrl"),
        member.actions());
    assertEquals(
        "{\"StringEquals\":{\"lambda:FunctionUrlAuthType\":\"AWS_IAM\"}}",
        member.conditions("lambda:InvokeFunctionUrl"));
    assertEquals(
        "{\"Bool\":{\"lambda:InvokedViaFunctionUrl\":true}}",
        member.conditions("lambda:InvokeFunction"));
  }

  @Test
  void noRoleMayDoWithEverythingWhatItMayDo() {
    for (JsonNode resource : stack.path("Resources").valueStream().toList()) {
      for (JsonNode policy : resource.at("/Properties/Policies").valueStream().toList()) {
        for (JsonNode statement : policy.at("/PolicyDocument/Statement").valueStream().toList()) {
          assertTrue(!statement.path("Resource").toString().equals("\"*\""), statement.toString());
          assertTrue(!statement.path("Action").toString().contains("*"), statement.toString());
        }
      }
    }
  }
}
