package org.realtimeagenda.contract.stack;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The statements of a policy document. */
record Rights(JsonNode statements) {

  /** Of one of a role's own policies. */
  static Rights ofRole(JsonNode stack, String role, String policy) {
    return new Rights(
        stack
            .at("/Resources/" + role + "/Properties/Policies")
            .valueStream()
            .filter(one -> one.path("PolicyName").asString().equals(policy))
            .findAny()
            .orElseThrow()
            .at("/PolicyDocument/Statement"));
  }

  static Rights ofPolicy(JsonNode stack, String policy) {
    return new Rights(stack.at("/Resources/" + policy + "/Properties/PolicyDocument/Statement"));
  }

  /** Without those of logging, which Lambda does by itself. */
  Set<String> actions() {
    Set<String> actions = new TreeSet<>();
    statements
        .valueStream()
        .flatMap(statement -> texts(statement.path("Action")))
        .filter(action -> !action.startsWith("logs:"))
        .forEach(actions::add);
    return actions;
  }

  /** On what an action is allowed, as JSON text. */
  String resources(String action) {
    return statements
        .valueStream()
        .filter(statement -> texts(statement.path("Action")).anyMatch(action::equals))
        .map(statement -> statement.path("Resource").toString())
        .reduce("", String::concat);
  }

  /** On what condition an action is allowed, as JSON text. */
  String conditions(String action) {
    return statements
        .valueStream()
        .filter(statement -> texts(statement.path("Action")).anyMatch(action::equals))
        .map(statement -> statement.path("Condition").toString())
        .reduce("", String::concat);
  }

  private static Stream<String> texts(JsonNode oneOrMany) {
    return oneOrMany.isArray()
        ? oneOrMany.valueStream().map(JsonNode::asString)
        : Stream.of(oneOrMany.asString());
  }
}
