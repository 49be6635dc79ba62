package org.realtimeagenda.backend.aws;

import java.util.Map;

/** The function's environment variables, which the stack sets. */
record Environment(Map<String, String> variables) {

  Environment {
    variables = Map.copyOf(variables);
  }

  String get(String name) {
    String value = variables.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("The environment variable " + name + " is not set.");
    }
    return value;
  }

  /** Set by Lambda itself. */
  String region() {
    return get("AWS_REGION");
  }

  /** Hides the credentials. */
  @Override
  public String toString() {
    return "Environment" + variables.keySet();
  }
}
