package org.realtimeagenda.contract.backend;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Prints at the end how many contract cases ran on each backend. */
final class CaseCount implements BeforeEachCallback {

  private static final class Cases implements AutoCloseable {
    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void count(String backend) {
      counts.merge(backend, 1, Integer::sum);
    }

    @Override
    public synchronized void close() {
      counts.forEach(
          (backend, count) ->
              System.out.println("Contract cases on the " + backend + ": " + count));
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.create(CaseCount.class))
        .computeIfAbsent(Cases.class, _ -> new Cases(), Cases.class)
        .count(backend(context.getRequiredTestClass()));
  }

  private static String backend(Class<?> test) {
    return OnCloud.class.isAssignableFrom(test) ? "cloud's parts" : "team server";
  }
}
