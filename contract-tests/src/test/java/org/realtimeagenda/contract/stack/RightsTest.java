package org.realtimeagenda.contract.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Roles and policies allow what is used, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // before all
class RightsTest {
  private JsonNode stack;

  @BeforeAll
  void readTheStack() throws Exception {
    TemplateCheck.needsNode();
    stack = TemplateCheck.stack();
  }

  @Test
  void putEventMayDoWhatItsCodeCalls() {
    assertEquals(
        UsedActions.of("PutEventFunction"),
        Rights.ofRole(stack, "PutEventRole", "put-event").actions());
  }

  @Test
  void relayMayDoWhatItsCodeCalls() {
    assertEquals(
        UsedActions.of("RelayFunction"), Rights.ofRole(stack, "RelayRole", "relay").actions());
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
