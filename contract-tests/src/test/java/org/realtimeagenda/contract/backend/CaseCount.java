package org.realtimeagenda.contract.backend;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Prints at the end how many contract cases ran. */
final class CaseCount implements BeforeEachCallback {

  private static final class Cases implements AutoCloseable {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void close() {
      System.out.println("Contract cases run: " + count);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.create(CaseCount.class))
        .computeIfAbsent(Cases.class, _ -> new Cases(), Cases.class)
        .count
        .incrementAndGet();
  }
}
