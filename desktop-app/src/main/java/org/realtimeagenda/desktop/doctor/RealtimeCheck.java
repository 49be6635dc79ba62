package org.realtimeagenda.desktop.doctor;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.client.team.ChangeFeed.Ending;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.desktop.doctor.Step.Outcome;
import org.realtimeagenda.desktop.doctor.Step.Outcome.Skipped;
import org.realtimeagenda.desktop.doctor.Step.Outcome.Works;

/** The steps that connect for live changes: to connection_ack, and on to start_ack. */
record RealtimeCheck(Door door, ChangeFeed feed, Asking asking, Duration patience) {

  /** The feed gives up by itself before that many times the patience. */
  private static final int GIVES_UP = 6;

  void run(Consumer<Step> report) {
    asking.begin();
    FirstNews news = new FirstNews();
    try (ChangeFeed.Subscription _ = feed.open(news)) {
      news.await(patience.multipliedBy(GIVES_UP));
    }
    boolean connected = news.connected.isDone();
    report.accept(
        new Step(
            "realtime",
            connected
                ? new Works(Messages.text("realtime.works"))
                : notConnected(news.ended.getNow(null))));
    report.accept(
        new Step(
            "subscription",
            connected ? subscription(news) : new Skipped(Messages.text("skipped.like-realtime"))));
  }

  private Outcome notConnected(@Nullable Ending ending) {
    Fault fault =
        asking
            .heard()
            .map(exchange -> Diagnosis.ofHandshake(exchange, asking.auth()))
            .orElse(Fault.NO_ANSWER);
    return door.broken(
        fault == Fault.NO_CONNECTION_ACK && ending instanceof Ending.Refused
            ? Fault.REALTIME_REFUSED
            : fault,
        reason(ending));
  }

  private Outcome subscription(FirstNews news) {
    if (news.started.isDone()) {
      return new Works(Messages.text("subscription.works"));
    }
    Ending ending = news.ended.getNow(null);
    return door.broken(
        ending instanceof Ending.Refused ? Fault.REALTIME_REFUSED : Fault.NO_START_ACK,
        reason(ending));
  }

  private static String reason(@Nullable Ending ending) {
    return switch (ending) {
      case Ending.Lost(String reason) -> reason;
      case Ending.Refused(int _, String reason) -> reason;
      case Ending.Closed() -> "";
      case null -> "";
    };
  }

  /** What happens to a subscription until it has started, or won't. */
  private static final class FirstNews implements ChangeFeed.Listener {
    private final CompletableFuture<Boolean> connected = new CompletableFuture<>();
    private final CompletableFuture<Boolean> started = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Ending> ended = new CompletableFuture<>();

    /** Until it is known, or for so long; whoever interrupts wants no more of it. */
    void await(Duration atMost) {
      try {
        CompletableFuture.anyOf(started, ended).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException silent) {
        ended.complete(null);
      } catch (ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void connected() {
      connected.complete(true);
    }

    @Override
    public void started() {
      started.complete(true);
    }

    @Override
    public void pushed(LoggedChange change) {}

    @Override
    public void ended(Ending ending) {
      ended.complete(ending);
    }
  }
}
