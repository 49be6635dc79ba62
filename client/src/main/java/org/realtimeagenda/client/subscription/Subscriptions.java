package org.realtimeagenda.client.subscription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.realtimeagenda.client.search.Nearest;
import org.realtimeagenda.client.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calendars that a person has subscribed to. Whatever is asked is done on a virtual thread; the
 * disk is used by one at a time, the network by as many as there are servers, so that a slow one
 * holds up nobody. Until the first question nothing is read, asked or started.
 */
public final class Subscriptions {
  private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);

  /** What came of subscribing. */
  public sealed interface Outcome {

    /** It is subscribed to, and its events are here. */
    record Added(Subscribed subscribed) implements Outcome {}

    /** Nothing was kept. */
    record Refused(Problem problem) implements Outcome {}
  }

  /** What was taken away, and can be brought back. */
  public static final class Removed {
    private final Kept.Entry entry;
    private final byte[] file;

    Removed(Kept.Entry entry, byte[] file) {
      this.entry = entry;
      this.file = file;
    }

    /** What it was called. */
    public String name() {
      return entry.subscription().name();
    }
  }

  private final Shelf shelf;
  private final Clock clock;
  private final Download download;
  private final Refreshing refreshing;
  private final Executor work = task -> Thread.ofVirtual().name("subscription").start(task);

  /**
   * Makes them ready to be asked for.
   *
   * @param folder made when there is something to keep
   */
  public Subscriptions(Path folder, Clock clock) {
    this.shelf = new Shelf(new Kept(folder));
    this.clock = clock;
    this.download = new Download(clock);
    this.refreshing = new Refreshing(shelf, download, clock);
  }

  /** Called, on any thread, when any of them is other than it was. */
  public void onChanged(Runnable listener) {
    shelf.onChanged(listener);
  }

  /** Every one as it was last known, by name. */
  public List<Subscribed> all() {
    return shelf.all().stream().map(Held::subscribed).toList();
  }

  /**
   * What takes place in those that are shown, as far as they are known; in order of start.
   *
   * @param to exclusive
   * @param zone the reader's
   */
  public CompletableFuture<List<SubscribedEvent>> between(
      LocalDate from, LocalDate to, ZoneId zone) {
    return CompletableFuture.supplyAsync(
        () ->
            shown()
                .flatMap(one -> one.copy().between(from, to, zone, one.subscription()).stream())
                .sorted(Comparator.comparing(event -> event.placed().time().startsAt(zone)))
                .toList(),
        work);
  }

  /**
   * The events of those that are shown that have all words of {@code query} in title, location,
   * notes or their calendar's name, each as {@link
   * org.realtimeagenda.client.replica.Replica#search} finds the team's: when it is next, or was
   * last. Those nearest to now, in order of start.
   *
   * @param limit how many at most
   * @param zone the reader's
   */
  public CompletableFuture<List<SubscribedEvent>> search(Query query, int limit, ZoneId zone) {
    if (query.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    Instant now = clock.instant();
    return CompletableFuture.supplyAsync(
        () ->
            Nearest.of(
                shown()
                    .flatMap(one -> one.copy().find(query, now, zone, one.subscription()).stream())
                    .toList(),
                event -> event.placed().time(),
                now,
                zone,
                limit),
        work);
  }

  private Stream<Held> shown() {
    return shelf.all().stream().filter(one -> one.subscription().shown());
  }

  /** Reads what is kept, also what another process has changed since. */
  public CompletableFuture<List<Subscribed>> read() {
    return done(
        () -> {
          shelf.reload();
          return all();
        });
  }

  /**
   * Reads what is kept, and asks those whose time has come; completes when all have answered, and
   * doesn't fail for want of a network.
   */
  public CompletableFuture<Void> refreshDue() {
    return read()
        .thenCompose(
            known -> {
              Instant now = clock.instant();
              return CompletableFuture.allOf(
                  known.stream()
                      .filter(one -> !now.isBefore(one.standing().nextTry()))
                      .map(one -> refresh(one.subscription().id()))
                      .toArray(CompletableFuture<?>[]::new));
            });
  }

  /** Asks one now; one that is being asked isn't asked twice. */
  public CompletableFuture<Boolean> refresh(String id) {
    return done(() -> refreshing.ask(id));
  }

  /**
   * Subscribes to what a person typed, once it could be read.
   *
   * @param typed see {@link Source#of}
   */
  public CompletableFuture<Outcome> add(String typed) {
    return done(() -> subscribe(typed));
  }

  /** Changes name, colour, or whether it is shown; completes with what there is now. */
  public CompletableFuture<List<Subscribed>> change(String id, UnaryOperator<Subscription> change) {
    return done(
        () -> {
          shelf.change(id, change);
          return all();
        });
  }

  /** Takes one away with all that is kept of it; empty where it is gone already. */
  public CompletableFuture<Optional<Removed>> remove(String id) {
    return done(() -> shelf.takeAway(id));
  }

  /** Brings back what was taken away; completes with what there is now. */
  public CompletableFuture<List<Subscribed>> restore(Removed removed) {
    return done(
        () -> {
          shelf.put(removed.entry, removed.file, Copy.kept(removed.file, removed.entry.id()));
          return all();
        });
  }

  /** Work that uses the disk. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> CompletableFuture<T> done(Work<T> question) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return question.run();
          } catch (IOException refused) {
            throw new UncheckedIOException(refused);
          }
        },
        work);
  }

  private Outcome subscribe(String typed) {
    try {
      shelf.reload();
      Source source = Source.of(typed);
      if (shelf.find(Subscription.id(source)).isPresent()) {
        return refused(Problem.of(Problem.Kind.ALREADY));
      }
      return switch (download.fetch(source, null, null)) {
        case Download.Answer.Fresh fresh -> added(source, fresh);
        case Download.Answer.Unchanged() -> refused(Problem.of(Problem.Kind.ANSWER));
        case Download.Answer.Failed(Problem problem, var _) -> refused(problem);
      };
    } catch (ProblemException wrong) {
      return refused(wrong.problem());
    } catch (IOException unwritable) {
      log.warn("A subscription can't be kept", unwritable);
      return refused(Problem.of(Problem.Kind.NOT_KEPT));
    }
  }

  private static Outcome refused(Problem problem) {
    return new Outcome.Refused(problem);
  }

  private Outcome added(Source source, Download.Answer.Fresh fresh) throws IOException {
    String name = fresh.copy().about().name();
    String color = fresh.copy().about().color();
    Subscription subscription =
        new Subscription(
            Subscription.id(source),
            source,
            name == null ? source.where() : name,
            color == null
                ? Subscription.freeColor(shelf.all().stream().map(Held::subscription).toList())
                : color,
            true);
    Held held =
        new Held(
            new Kept.Entry(subscription, Refreshing.standing(source, fresh, clock.instant())),
            fresh.copy());
    shelf.put(held.entry(), fresh.file(), held.copy());
    return new Outcome.Added(held.subscribed());
  }
}
