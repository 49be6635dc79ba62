package org.realtimeagenda.desktop.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.Replica;

/** A replica as the window knows it, which tells when the window has all that it asked for. */
final class AwaitedReplica {

  private final Replica replica;
  private final AtomicInteger open = new AtomicInteger();
  private Runnable listener = () -> {};

  AwaitedReplica(Replica replica) {
    this.replica = replica;
  }

  /** What the window asks. */
  Replica forWindow() {
    return (Replica)
        Proxy.newProxyInstance(
            Replica.class.getClassLoader(), new Class<?>[] {Replica.class}, this::ask);
  }

  /** Calls once what was asked has been handed to the page; on the FX thread. */
  void whenNothingIsAsked(Runnable next) {
    if (open.get() == 0) {
      next.run();
    } else {
      listener = next;
    }
  }

  void close() {
    replica.close();
  }

  private @Nullable Object ask(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      Object answer = method.invoke(replica, arguments);
      return answer instanceof CompletableFuture<?> future ? counted(future) : answer;
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private <T> CompletableFuture<T> counted(CompletableFuture<T> answer) {
    open.incrementAndGet();
    return answer.whenComplete(
        // the window hands it on in a later turn than that in which it asked
        (_, _) -> Platform.runLater(() -> Platform.runLater(this::handedOver)));
  }

  private void handedOver() {
    if (open.decrementAndGet() == 0) {
      Runnable next = listener;
      listener = () -> {};
      next.run();
    }
  }
}
