package org.realtimeagenda.contract.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.realtimeagenda.contract.cloud.Cloud;
import org.realtimeagenda.dynamodblocal.DynamoDbLocal;

/** Runs a contract against the cloud's parts; their processes are started once for all of them. */
@ExtendWith(OnCloud.Backends.class)
interface OnCloud {

  /** Hands {@link BackendSource} over, or the {@link Cloud} itself. */
  final class Backends implements ParameterResolver, ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return DynamoDbLocal.runsHere()
          ? ConditionEvaluationResult.enabled("DynamoDB Local runs here")
          : ConditionEvaluationResult.disabled("DynamoDB Local has no library for this processor");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return Set.of(BackendSource.class, Cloud.class).contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      Cloud cloud =
          context
              .getRoot()
              .getStore(Namespace.create(OnCloud.class))
              .computeIfAbsent(Cloud.class, _ -> start(), Cloud.class);
      BackendSource source = _ -> new CloudBackend(cloud);
      return parameter.getParameter().getType() == Cloud.class ? cloud : source;
    }

    private static Cloud start() {
      try {
        return new Cloud(List.of(Backend.ALICE, Backend.BOB, Backend.CAROL));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
