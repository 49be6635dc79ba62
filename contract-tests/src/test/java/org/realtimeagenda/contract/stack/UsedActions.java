package org.realtimeagenda.contract.stack;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The IAM actions that a Lambda function needs, read out of the compiled calls of every class of
 * ours that its handler reaches.
 */
final class UsedActions {
  private static final String OURS = "org.realtimeagenda.backend";
  private static final String AWS = "software.amazon.awssdk.services.";

  /** A transaction asks for the rights of its items alone. */
  private static final Map<String, String> IN_TRANSACTIONS =
      Map.of(
          "put", "dynamodb:PutItem",
          "update", "dynamodb:UpdateItem",
          "delete", "dynamodb:DeleteItem",
          "conditionCheck", "dynamodb:ConditionCheckItem");

  /** Who speaks to AWS without a client of its own, and what for. */
  private static final Map<String, String> SIGNED_POSTS =
      Map.of("SqsDeadLetters", "sqs:SendMessage", "AppSyncPublisher", "appsync:GraphQL");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(OURS);

  private UsedActions() {}

  /** What the class {@code backend.aws.<handler>} needs. */
  static Set<String> of(String handler) {
    Set<JavaClass> reached = new HashSet<>();
    reach(CLASSES.get(OURS + ".aws." + handler), reached);
    Set<String> actions = new TreeSet<>();
    for (JavaClass one : reached) {
      for (JavaMethodCall call : one.getMethodCallsFromSelf()) {
        action(call).ifPresent(actions::add);
      }
      if (callsSignedPost(one)) {
        actions.add(SIGNED_POSTS.getOrDefault(one.getSimpleName(), "by " + one.getSimpleName()));
      }
    }
    return actions;
  }

  private static void reach(JavaClass from, Set<JavaClass> reached) {
    if (from.getPackageName().startsWith(OURS) && reached.add(from)) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        reach(dependency.getTargetClass(), reached);
      }
    }
  }

  private static Optional<String> action(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String method = call.getName();
    if (owner.endsWith(".TransactWriteItem$Builder")) {
      return Optional.ofNullable(IN_TRANSACTIONS.get(method));
    }
    boolean ofClient = owner.startsWith(AWS) && owner.endsWith("Client");
    if (!ofClient || method.equals("builder") || method.startsWith("transactWriteItems")) {
      return Optional.empty();
    }
    String service = owner.substring(AWS.length(), owner.indexOf('.', AWS.length()));
    String operation = method.replace("Paginator", "");
    return Optional.of(
        service
            + ":"
            + operation.substring(0, 1).toUpperCase(Locale.ROOT)
            + operation.substring(1));
  }

  private static boolean callsSignedPost(JavaClass one) {
    return one.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().getSimpleName().equals("SignedPost")
                    && call.getName().equals("send")
                    && !one.getSimpleName().equals("SignedPost"));
  }
}
