package org.realtimeagenda.client.sync;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what ends connections without a word: the computer slept, or its network is another one.
 * Looks every other second.
 */
final class Surroundings {

  private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);
  private static final Duration EVERY = Duration.ofSeconds(2);

  /** A jump of the clock by less is a late look, or the clock being set right. */
  private static final Duration JUMP = Duration.ofSeconds(5);

  /** Where the clock that measures goes on during sleep, only the time without a look tells. */
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Supplier<Set<String>> network;
  private final Runnable disturbed;
  private @Nullable Instant lookedAt;
  private long lookedAtNanos;
  private Set<String> addresses = Set.of();

  Surroundings(
      Clock clock, LongSupplier nanoTime, Supplier<Set<String>> network, Runnable disturbed) {
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.network = network;
    this.disturbed = disturbed;
  }

  /** From now on, until the thread ends. */
  void watch(ScheduledExecutorService thread) {
    look();
    try {
      var _ =
          thread.scheduleWithFixedDelay(
              this::lookOrLog, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException ended) {
      LOG.debug("The thread has ended meanwhile: there is nothing to watch for", ended);
    }
  }

  /** A look that fails must not be the last. */
  private void lookOrLog() {
    try {
      look();
    } catch (RuntimeException unexpected) {
      LOG.error("The surroundings can't be seen", unexpected);
    }
  }

  void look() {
    Instant now = clock.instant();
    long nanos = nanoTime.getAsLong();
    Set<String> here = network.get();
    if (lookedAt != null) {
      Duration byTheClock = Duration.between(lookedAt, now);
      Duration measured = Duration.ofNanos(nanos - lookedAtNanos);
      boolean slept =
          byTheClock.minus(measured).compareTo(JUMP) > 0 || measured.compareTo(LONG) > 0;
      if (slept || !here.equals(addresses)) {
        disturbed.run();
      }
    }
    lookedAt = now;
    lookedAtNanos = nanos;
    addresses = here;
  }

  /**
   * What tells one network from another: the addresses of this computer that lead further than its
   * own cables, of IPv6 the prefixes only, since the rest changes by itself (RFC 8981).
   */
  static Set<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    try {
      NetworkInterface.networkInterfaces()
          .forEach(
              card ->
                  card.inetAddresses()
                      .filter(Surroundings::leadsFurther)
                      .map(address -> card.getName() + " " + prefix(address))
                      .forEach(addresses::add));
    } catch (SocketException noNetwork) {
      return Set.of();
    }
    return addresses;
  }

  /** A container that starts brings a card with a link-local address, and leads nowhere. */
  private static boolean leadsFurther(InetAddress address) {
    return !address.isLoopbackAddress() && !address.isLinkLocalAddress();
  }

  private static String prefix(InetAddress address) {
    byte[] bytes = address.getAddress();
    return Arrays.toString(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, 8));
  }
}
